# What a failed import says.
import traceback


def shw(e): print(*traceback.format_exception_only(e), sep="", end="")


for src in ("from math import sqt", "from math import Sqrt", "import mathh", "import maths.x", "from nothing import x"):
    try: exec(src)
    except ImportError as e: shw(e)
