import tools.hammer
import tools
from tools import saw

print(tools.hammer.hit(), saw.cut())
print(hasattr(tools, "__file__"), set(tools.__path__), tools.__doc__)
try:
    from tools import drill
except ImportError as error:
    print(error)
try:
    import tools.drill
except ImportError as error:
    print(error)
import sys
sys.path.insert(0, "attic")
import lamp
print(lamp.light())
