import sys
import traceback

def load(name):
    try:
        return {"a": 1}[name]
    except KeyError as error:
        raise LookupError(f"no setting {name!r}") from error

try:
    load("b")
except LookupError as error:
    error.add_note("settings: a")
    error.add_note("two\nlines")
    traceback.print_exception(error, file=sys.stdout)
    print("----")
    traceback.print_exception(error, chain=False, file=sys.stdout)

try:
    try:
        int("x")
    except ValueError:
        None.upper()
except AttributeError as error:
    print("".join(traceback.format_exception(error)))

try:
    try:
        int("x")
    except ValueError:
        raise TypeError("alone") from None
except TypeError as error:
    print("".join(traceback.format_exception(error)))
