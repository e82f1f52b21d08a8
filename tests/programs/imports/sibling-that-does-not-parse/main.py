print("first line runs")


def load():
    import broken
    return broken


try:
    load()
except SyntaxError as error:
    print(type(error).__name__, error)
    print(error.filename, error.lineno, error.offset, repr(error.text))
import indented
