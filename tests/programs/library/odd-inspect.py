# inspect: signatures, kinds, odd callables.
import functools, inspect, types

def t(label, make):
    try:
        print(label, "->", repr(make()))
    except BaseException as error:
        print(label, "!", type(error).__name__, error)

def f(a, /, b: int, *args, c=1, d: str = "x", **kw) -> bool: ...
t("signature", lambda: str(inspect.signature(f)))
t("params", lambda: [(n, p.kind.name, p.default is p.empty, p.annotation) for n, p in inspect.signature(f).parameters.items()])
t("bind", lambda: inspect.signature(f).bind(1, 2, 3, c=4, e=5).arguments)
t("bind few", lambda: inspect.signature(f).bind(1))
t("bind twice", lambda: inspect.signature(f).bind(1, 2, b=3))
t("bind pos", lambda: inspect.signature(lambda a, /: 0).bind(a=1))
t("bind many", lambda: inspect.signature(lambda a: 0).bind(1, 2))
t("bind unknown", lambda: inspect.signature(lambda a: 0).bind(1, z=2))
t("partial bind", lambda: inspect.signature(f).bind_partial(c=3).arguments)
b = inspect.signature(f).bind(1, 2)
b.apply_defaults()
t("defaults", lambda: (b.args, b.kwargs, b))
for one in (print, len, sorted, isinstance, abs, str.split, [].append, dict.get, int.to_bytes):
    t(one.__qualname__, lambda: str(inspect.signature(one)))
for one in (max, dict.pop, str.count, type, range, 3, "a"):
    t(getattr(one, "__qualname__", one), lambda: str(inspect.signature(one)))
class C:
    def __init__(self, x, y=2): ...
    def m(self, z): ...
    @classmethod
    def k(cls, q): ...
    @staticmethod
    def s(w): ...
    def __call__(self, v): ...
t("class", lambda: [str(inspect.signature(o)) for o in (C, C.m, C(1).m, C.k, C.s, C(1))])
t("partial", lambda: str(inspect.signature(functools.partial(f, 1, c=5))))
t("wrapped", lambda: str(inspect.signature(functools.wraps(f)(lambda *a: 0))))
t("replace", lambda: str(inspect.signature(f).replace(parameters=[], return_annotation=int)))
t("parameter", lambda: inspect.Parameter("1a", inspect.Parameter.KEYWORD_ONLY))
t("order", lambda: inspect.Signature([inspect.Parameter("a", inspect.Parameter.KEYWORD_ONLY), inspect.Parameter("b", inspect.Parameter.POSITIONAL_ONLY)]))
t("star default", lambda: inspect.Parameter("a", inspect.Parameter.VAR_POSITIONAL, default=1))
async def co(): ...
def gen(): yield
async def agen(): yield
for one in (f, C, C.m, C(1).m, len, [].append, str.join, object.__init__, (1).__add__, co, gen, agen, types, property()):
    kinds = [n for n in "isfunction ismethod isbuiltin isclass ismodule isroutine ismethoddescriptor ismethodwrapper isgeneratorfunction iscoroutinefunction isasyncgenfunction isdatadescriptor".split() if getattr(inspect, n)(one)]
    print(getattr(one, "__name__", "property"), kinds)
t("members", lambda: [n for n, _ in inspect.getmembers(C, inspect.isfunction)])
t("mro", lambda: [c.__name__ for c in inspect.getmro(bool)])
t("doc", lambda: inspect.cleandoc("  a\n    b\n    c"))
t("spec", lambda: inspect.getfullargspec(f))
t("unwrap", lambda: inspect.unwrap(functools.wraps(f)(lambda: 0)) is f)
t("static", lambda: type(inspect.getattr_static(C, "s")).__name__)
t("annotations", lambda: inspect.get_annotations(f))
t("state", lambda: inspect.getgeneratorstate(gen()))
t("kinds", lambda: [type(x).__name__ for x in ([].append, len, str.join, object.__init__, (1).__add__, C.m, C(1).m)])
t("self", lambda: ([1].append.__self__, C.k.__self__.__name__, len.__self__.__name__, str.join.__objclass__))
