# contextlib: managers that misbehave, stacks, suppressing.
import contextlib, io
from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress

def t(label, make):
    try:
        print(label, "->", repr(make()))
    except BaseException as error:
        print(label, "!", type(error).__name__, error)

@contextmanager
def plain(events):
    events.append("in")
    try:
        yield events
    except ValueError as error:
        events.append(repr(error))
    finally:
        events.append("out")
def run(error=None):
    events = []
    with plain(events):
        if error:
            raise error
    return events
t("plain", run)
t("value", lambda: run(ValueError("x")))
t("other", lambda: run(KeyError("x")))
t("stop", lambda: run(StopIteration("s")))
@contextmanager
def silent():
    if False:
        yield
def use(manager, body=lambda: None):
    with manager as got:
        return body() or got
t("no yield", lambda: use(silent()))
@contextmanager
def twice():
    yield 1
    yield 2
t("two yields", lambda: use(twice()))
@contextmanager
def again():
    try:
        yield
    except KeyError:
        yield 2
t("after throw", lambda: use(again(), lambda: {}["a"]))
@contextmanager
def swap():
    try:
        yield
    except KeyError as error:
        raise ValueError("swapped") from error
t("swap", lambda: use(swap(), lambda: {}["a"]))
m = twice()
t("not manager", lambda: use(3))
t("half", lambda: use(type("H", (), {"__enter__": lambda s: 1})()))
t("reuse", lambda: (use(nullcontext(5)), use(nullcontext())))
p = plain([])
use(p)
t("used", lambda: use(p))
t("suppress", lambda: use(suppress(KeyError), lambda: {}["a"]))
t("suppress other", lambda: use(suppress(KeyError), lambda: [][1]))
t("suppress group", lambda: use(suppress(KeyError), lambda: (_ for _ in ()).throw(ExceptionGroup("g", [KeyError(1), OSError(2)]))))
def stacked():
    events = []
    with ExitStack() as stack:
        stack.callback(events.append, "first")
        stack.push(lambda *exc: events.append(exc[0] and exc[0].__name__) or True)
        stack.enter_context(plain(events))
        raise TypeError("t")
    return events
t("stack", stacked)
def popped():
    events = []
    with ExitStack() as stack:
        stack.callback(events.append, 1)
        kept = stack.pop_all()
    events.append("after")
    kept.close()
    return events
t("pop_all", popped)
t("enter bad", lambda: ExitStack().enter_context(3))
t("push bad", lambda: ExitStack().push(3))
t("callback none", lambda: ExitStack().callback())
class Thing:
    def close(self):
        print("closed")
t("closing", lambda: type(use(closing(Thing()))).__name__)
t("closing bad", lambda: use(closing(3)))
out = io.StringIO()
t("redirect", lambda: use(redirect_stdout(out), lambda: print("hidden") or "x"))
print(repr(out.getvalue()))
@plain([])
def decorated(a):
    return a
t("decorator", lambda: decorated(4))
t("context abc", lambda: isinstance(nullcontext(), contextlib.AbstractContextManager))
t("chdir", lambda: use(contextlib.chdir("/tmp"), lambda: __import__("os").getcwd()))
