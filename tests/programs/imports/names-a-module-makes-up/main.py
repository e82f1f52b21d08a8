import colours
from colours import red, blue

print(red, blue, colours.green)
try:
    colours.invisible
except AttributeError as error:
    print(error)
try:
    from colours import invisible
except ImportError as error:
    print(error)
print(hasattr(colours, "nothing"), getattr(colours, "nothing", "default"))
print(dir(colours))
print(colours.asked)
from colours import *
print(black, "white" in globals())
