from ..solid import PARENT as above
SIDES = (6, above)
