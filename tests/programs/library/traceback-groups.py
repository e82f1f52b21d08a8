import sys
import traceback

def fail(kind, text):
    raise kind(text)

def collect(*makers):
    errors = []
    for kind, text in makers:
        try:
            fail(kind, text)
        except Exception as error:
            errors.append(error)
    return errors

try:
    inner = ExceptionGroup("inner", collect((TypeError, "t")))
    raise ExceptionGroup("outer", [*collect((ValueError, "v"), (OSError, "o")), inner])
except ExceptionGroup as group:
    group.add_note("a note")
    traceback.print_exception(group, file=sys.stdout)
    print("".join(traceback.format_exception_only(group)), end="")
    print("".join(traceback.format_exception_only(group, show_group=True)), end="")
wide = ExceptionGroup("wide", [ValueError(n) for n in range(18)])
print("".join(traceback.format_exception(wide)))
deep = ValueError("bottom")
for level in range(13):
    deep = ExceptionGroup(f"level {level}", [deep])
print("".join(traceback.format_exception(deep))[-120:])
