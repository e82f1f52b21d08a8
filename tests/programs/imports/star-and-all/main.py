from plain import *
print(sorted(name for name in globals() if not name.startswith("__")))
from listed import *
print(_hidden, "shown" in globals(), "forgotten" in globals())
from box import *
print(box_lid, inner, inner.depth)
try:
    exec("from wrong import *")
except AttributeError as error:
    print(type(error).__name__, error)
try:
    from plain import missing, one
except ImportError as error:
    print(type(error).__name__, error, error.name, error.name_from)
