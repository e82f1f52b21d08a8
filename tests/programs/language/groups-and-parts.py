# Exception groups: how they are made, split and derived.
def show(e, d=0):
    print("  " * d + repr(e), getattr(e, "__notes__", ""))
    for s in getattr(e, "exceptions", ()): show(s, d + 1)
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: ExceptionGroup("x"), lambda: BaseExceptionGroup("x", (ValueError(), KeyboardInterrupt())), lambda: BaseExceptionGroup("x", [ValueError()]), lambda: ExceptionGroup("x", 5)):
    try: print(repr(bad()))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
g = ExceptionGroup("top", [ValueError("a"), ExceptionGroup("mid", [TypeError("b"), ValueError("c")])])
g.add_note("note"); 
show(g.subgroup(ValueError)); show(g.subgroup(lambda e: isinstance(e, TypeError))); print(g.subgroup(KeyError))
m, r = g.split(TypeError); show(m); show(r)
print(g.split(ExceptionGroup)[1], str(g), g.message, g.exceptions[0])
show(g.derive([KeyError()]))
class MyG(ExceptionGroup):
    def derive(self, excs): return MyG("derived " + self.message, excs)
mg = MyG("m", [ValueError(), TypeError()])
show(mg.subgroup(ValueError)); 
try:
    try: raise mg
    except* ValueError: pass
except MyG as e: show(e)
try:
    try: raise ExceptionGroup("x", [ValueError()])
    except* ExceptionGroup: pass
except TypeError as e: print(e)
try:
    try: raise ExceptionGroup("x", [ValueError()])
    except* 5: pass
except TypeError as e: print(e)
