# logging, warnings, traceback: odd levels, formats, filters.
import io, logging, sys, traceback, warnings

def t(label, make):
    try:
        print(label, "->", repr(make()))
    except BaseException as error:
        print(label, "!", type(error).__name__, str(error).split(" at 0x")[0])

log = logging.getLogger("odd")
out = io.StringIO()
handler = logging.StreamHandler(out)
log.addHandler(handler)
log.propagate = False
logging.raiseExceptions = False
def said(*args, **how):
    out.seek(0)
    out.truncate()
    log.log(logging.WARNING, *args, **how)
    return out.getvalue()
t("format", lambda: (said("%s-%d", "a", 3), said("%(x)s", {"x": 1}), said("100%"), said(3)))
t("format bad", lambda: said("%d", "a"))
t("level", lambda: log.log("WARN", "x"))
t("set level", lambda: log.setLevel("NOPE"))
t("set level none", lambda: log.setLevel(None))
t("levels", lambda: (logging.getLevelName(10), logging.getLevelName("INFO"), logging.getLevelName(7), logging.getLevelNamesMapping()["WARN"]))
t("effective", lambda: (logging.getLogger("odd.child").getEffectiveLevel(), log.isEnabledFor(10), logging.getLogger("odd.child").parent is log))
t("extra", lambda: said("x", extra={"message": 1}))
handler.setFormatter(logging.Formatter("{levelname}:{name}:{message}", style="{"))
t("style", lambda: said("hi"))
t("style bad", lambda: logging.Formatter("x", style="?"))
t("style wrong", lambda: logging.Formatter("{x", style="{"))
t("style none", lambda: logging.Formatter("plain", style="%"))
handler.setFormatter(logging.Formatter("%(levelname)s %(funcName)s %(nope)s", defaults={"nope": "-"}))
t("defaults", lambda: said("hi"))
t("filter", lambda: (log.addFilter(lambda r: "secret" not in r.getMessage()), said("secret"), bool(said("open"))))
t("name", lambda: logging.getLogger(3))
t("repr", lambda: (log, handler.level, logging.getLogger(), logging.NullHandler()))
t("basic", lambda: logging.basicConfig(foo=1))
t("basic both", lambda: logging.basicConfig(stream=1, filename="x"))
t("adapter", lambda: logging.LoggerAdapter(log, {"a": 1}).process("m", {}))
t("level name", lambda: (logging.addLevelName(15, "FINE"), logging.getLevelName(15)))
t("record", lambda: logging.makeLogRecord({"msg": "%s!", "args": ("x",)}).getMessage())
t("exc", lambda: said("x", exc_info=ValueError("v")).splitlines()[-1])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("plain")
    warnings.warn("old", DeprecationWarning, stacklevel=1)
    warnings.warn(UserWarning("made"))
    t("category", lambda: warnings.warn("x", int))
    t("message", lambda: warnings.warn(3))
print([(w.category.__name__, str(w.message)) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    t("error", lambda: warnings.warn("boom", RuntimeWarning))
    warnings.filterwarnings("ignore", message="quiet", category=UserWarning)
    t("ignored", lambda: warnings.warn("quiet please"))
t("action", lambda: warnings.simplefilter("nope"))
t("lineno", lambda: warnings.filterwarnings("ignore", lineno=-1))
t("regex", lambda: warnings.filterwarnings("ignore", message=3))
t("show", lambda: warnings.formatwarning("m", UserWarning, "f.py", 3, "line"))
def fail():
    raise KeyError("k") from ValueError("v")
try:
    fail()
except KeyError as error:
    e = traceback.TracebackException.from_exception(error)
    t("lines", lambda: [line for line in e.format() if "File" not in line])
    t("only", lambda: (traceback.format_exception_only(error), list(e.format_exception_only()), e.exc_type_str))
    t("frames", lambda: [f.name for f in traceback.extract_tb(error.__traceback__)])
    t("limit", lambda: len(traceback.format_tb(error.__traceback__, limit=1)))
t("none", lambda: traceback.format_exc())
t("print none", lambda: traceback.print_exception(None, file=sys.stdout))
t("int", lambda: traceback.format_exception(3))
t("group", lambda: "".join(traceback.format_exception(ExceptionGroup("g", [ValueError(1), TypeError("t")]))))
