import importlib
import sys
from importlib import import_module, reload

counter = import_module("counter")
print(counter.count, sys.modules["counter"] is counter)
counter.count = 40
counter.extra = "stays"
again = reload(counter)
print(again is counter, counter.count, counter.extra)

del sys.modules["counter"]
import counter as fresh
print(fresh is counter, fresh.count)

sys.modules["pretend"] = type(sys)("pretend", "made by hand")
import pretend
print(pretend, pretend.__doc__, pretend.__spec__)
sys.modules["forbidden"] = None
for name in ("forbidden", "nowhere", "counter.inner", ".near", ""):
    try:
        import_module(name)
    except (ImportError, TypeError, ValueError) as error:
        print(repr(name), type(error).__name__, error)
print([import_module(f"plugins.{name}").run() for name in ("double", "triple")])
print(import_module(".double", "plugins").__name__)
import replaced
print(replaced, type(replaced).__name__)
import importlib.util
print(importlib.util.find_spec("plugins.triple").name, importlib.util.find_spec("nope"))
try:
    reload("counter")
except TypeError as error:
    print(error)
