"""What functools.cmp_to_key gives: keys that a function of two arguments compares."""

from _natives import name_in_messages

_nothing = object()


class KeyWrapper:
    __module__ = "functools"
    __slots__ = ("_compare", "_object")
    __hash__ = None

    def __new__(cls):
        raise TypeError("cannot create 'functools.KeyWrapper' instances")

    @property
    def obj(self):
        return None if self._object is _nothing else self._object

    @obj.setter
    def obj(self, obj):
        self._object = obj

    @obj.deleter
    def obj(self):
        self._object = _nothing

    def __call__(self, obj):
        return _key_of(self._compare, obj)

    def __lt__(self, other):
        return _compared(self, other) < 0

    def __gt__(self, other):
        return _compared(self, other) > 0

    def __eq__(self, other):
        return _compared(self, other) == 0

    def __ne__(self, other):
        return _compared(self, other) != 0

    def __le__(self, other):
        return _compared(self, other) <= 0

    def __ge__(self, other):
        return _compared(self, other) >= 0


name_in_messages(KeyWrapper, "functools.KeyWrapper")


def _key_of(compare, obj):
    key = object.__new__(KeyWrapper)
    key._compare = compare
    key._object = obj
    return key


def _compared(key, other):
    if type(other) is not KeyWrapper:
        raise TypeError("other argument must be K instance")
    if key._object is _nothing or other._object is _nothing:
        raise AttributeError("object")
    return key._compare(key._object, other._object)


def key_maker(compare):
    return _key_of(compare, _nothing)
