import sys
import traceback

class AppError(Exception):
    pass

try:
    raise AppError("broken", 42)
except AppError as error:
    te = traceback.TracebackException.from_exception(error)
    same = traceback.TracebackException(type(error), error, error.__traceback__)
print(te, te.exc_type_str, len(te.stack), te.stack[0].name, te.__cause__, te.__context__)
print(list(te.format_exception_only()), te == same)
te.print(file=sys.stdout)

class Silent(Exception):
    def __str__(self):
        raise ValueError("no text")

print(traceback.format_exception_only(Silent()))
print(traceback.format_exception_only(ValueError()), traceback.format_exception_only(ValueError("")))
print(traceback.format_exception_only(KeyError("k")), traceback.format_exception_only(None))
print(traceback.format_exception_only(ValueError, ValueError("old way")))
print(traceback.format_exception_only(SyntaxError("bad", ("f.py", 3, 5, "x = (1\n", 3, 7))))
for attempt in (
    lambda: traceback.print_exception(3),
    lambda: traceback.print_exception(ValueError, ValueError("q")),
    lambda: traceback.print_last(),
):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
