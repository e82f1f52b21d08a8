# Exceptions: attributes, arguments, groups, notes.
import copy, errno, pickle

def t(label, make):
    try:
        print(label, "->", repr(make()))
    except BaseException as error:
        print(label, "!", type(error).__name__, str(error).split(" at 0x")[0])

t("args", lambda: (ValueError(1, "a"), str(ValueError(1, "a")), str(KeyError("k")), str(KeyError(1, 2)), repr(OSError())))
t("os five", lambda: str(OSError(2, "no", "a", None, "b")))
t("os attrs", lambda: (OSError("x").errno, OSError(1, "x").strerror, OSError(1, "x", "f").filename, OSError(1, "x", "f").args))
t("written", lambda: BlockingIOError(11, "wait", 5).characters_written)
t("written none", lambda: OSError(1, "x").characters_written)
t("attr", lambda: (AttributeError("m", name="n", obj=3).name, NameError("m", name="q").name, ImportError("m", name="n", path="p").path))
t("attr bad", lambda: AttributeError("m", foo=1))
t("value kw", lambda: ValueError(foo=1))
t("stop", lambda: (StopIteration(3).value, StopIteration().value, SystemExit(4).code, SystemExit().code))
t("unicode", lambda: UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"))
t("unicode str", lambda: str(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad")))
t("unicode few", lambda: UnicodeDecodeError("utf-8"))
t("translate", lambda: UnicodeTranslateError("abc", 1, 2, "bad").reason)
t("syntax", lambda: (SyntaxError("m", ("f", 1, 2, "t")).lineno, SyntaxError("m").msg))
t("note", lambda: ValueError().add_note(3))
def noted():
    error = ValueError("x")
    error.add_note("one")
    error.add_note("two")
    return error.__notes__
t("notes", noted)
t("notes none", lambda: ValueError().__notes__)
t("traceback", lambda: ValueError().with_traceback(3))
t("cause", lambda: setattr(ValueError(), "__cause__", 3))
t("context", lambda: setattr(ValueError(), "__context__", "x"))
t("set args", lambda: (lambda e: (setattr(e, "args", [1, 2]), e.args))(ValueError("a")))
t("state", lambda: (pickle.loads(pickle.dumps(ValueError("a", 1))), copy.copy(KeyError("k")).args, pickle.loads(pickle.dumps(OSError(2, "x", "f"))).filename))
class Mine(Exception):
    def __init__(self, code, *, detail="none"):
        super().__init__(f"code {code}")
        self.code, self.detail = code, detail
t("mine", lambda: (Mine(3).args, str(Mine(3)), repr(Mine(3, detail="d")), Mine(3).detail))
t("mine pickle", lambda: pickle.loads(pickle.dumps(Mine(3))).code)
g = ExceptionGroup("g", [ValueError(1), ExceptionGroup("in", [TypeError("t"), OSError("x")])])
t("group", lambda: (g, g.message, g.exceptions[0], str(g)))
t("split", lambda: g.split(TypeError))
t("subgroup", lambda: (g.subgroup(OSError), g.subgroup(lambda e: False), g.subgroup((KeyError, ValueError))))
t("subgroup bad", lambda: g.subgroup(3))
t("derive", lambda: g.derive([KeyError("k")]))
t("empty", lambda: ExceptionGroup("g", []))
t("wrong", lambda: ExceptionGroup("g", [3]))
t("type", lambda: ExceptionGroup("g", [ValueError]))
t("message", lambda: ExceptionGroup(3, [ValueError()]))
t("base", lambda: (type(BaseExceptionGroup("g", [ValueError()])).__name__, ExceptionGroup("g", [KeyboardInterrupt()])))
t("generic", lambda: ExceptionGroup[ValueError])
def raised(what, cause=...):
    try:
        if cause is ...:
            raise what
        raise what from cause
    except BaseException as error:
        return type(error).__name__, str(error), error.__cause__, error.__suppress_context__
t("raise class", lambda: raised(ValueError))
t("raise int", lambda: raised(3))
t("raise from int", lambda: raised(ValueError("x"), 3))
t("raise from none", lambda: raised(ValueError("x"), None))
t("raise from class", lambda: raised(ValueError("x"), KeyError))
t("mro", lambda: [c.__name__ for c in ConnectionResetError.__mro__])
t("aliases", lambda: (IOError is OSError, EnvironmentError is OSError, TimeoutError.__mro__[1].__name__))
