import shapes
import shapes.flat.circle as circle
from shapes import flat, solid
from shapes.flat import square
from shapes.solid import volume

print(shapes.__name__, shapes.__path__, shapes.__package__)
print(circle.area(2), square.area(3), volume(3))
print(flat.__package__, circle.__package__, circle.__name__, flat.circle is circle)
print(shapes.VERSION, solid.PARENT)
print(sorted(name for name in vars(shapes) if not name.startswith("__")))
print(shapes.__spec__.name, circle.__spec__.parent, shapes.__spec__.submodule_search_locations)

import shapes.flat.hexagon
print(shapes.flat.hexagon.SIDES)

for text in ("import shapes.round", "import shapes.flat.circle.edge", "from shapes import round"):
    try:
        exec(text)
    except ImportError as error:
        print(type(error).__name__, error, "|", error.name, error.path)
try:
    from . import shapes
except ImportError as error:
    print(type(error).__name__, error)
try:
    from shapes.flat import too_far
except ImportError as error:
    print(type(error).__name__, error)
