import sys
import warnings


def helper():
    warnings.warn("look at my caller", stacklevel=2)


sys.stderr = sys.stdout
warnings.warn("first")
helper()
for _ in range(3):
    warnings.warn("once per place")
warnings.warn("in main it is shown", DeprecationWarning)
warnings.warn("hidden by default", ImportWarning)
warnings.warn("pending", PendingDeprecationWarning)
warnings.warn_explicit("told by hand", RuntimeWarning, "elsewhere.py", 42)
print(warnings.formatwarning("text", UserWarning, "file.py", 7, line="x = 1"), end="")


def shout(message, category, filename, lineno, file=None, line=None):
    print(f"!!! {category.__name__}: {message} ({filename}:{lineno})")


warnings.showwarning = shout
warnings.warn("shown our way")
for wrong in (int, "text", 3):
    try:
        warnings.warn("x", wrong)
    except TypeError as error:
        print(error)
