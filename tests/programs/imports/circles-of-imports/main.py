for name in ("early", "chicken", "house", "working"):
    try:
        module = __import__(name)
        print(name, "was imported", sorted(n for n in vars(module) if not n.startswith("__")))
    except (ImportError, AttributeError) as error:
        print(name, "failed:", type(error).__name__, error)

import sys
print([name for name in ("early", "late", "chicken", "egg", "house") if name in sys.modules])
