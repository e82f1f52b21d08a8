import sys
from warnings import deprecated

sys.stderr = sys.stdout


@deprecated("use add() instead")
def plus(a, b):
    """Adds."""
    return a + b


@deprecated("use Point")
class Pair:
    def __init__(self, x, y):
        self.x, self.y = x, y


class Triple(Pair):
    pass


print(plus(1, 2), plus.__doc__, plus.__name__, plus.__deprecated__)
pair = Pair(1, 2)
print(pair.x, Pair.__deprecated__)


@deprecated("quietly", category=None)
def quiet():
    return "no warning"


print(quiet(), quiet.__deprecated__)
try:
    deprecated(3)
except TypeError as error:
    print(error)
