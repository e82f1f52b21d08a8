"""WeakSet: a set whose elements are not kept alive by it."""

from _weakref import ref


class _Element(ref):
    """An element that is looked for by what it refers to; its hash stays when that is gone."""

    __slots__ = ("hash",)

    def __init__(self, target, callback=None):
        self.hash = hash(target)

    def __hash__(self):
        return self.hash

    def __eq__(self, other):
        if self is other:
            return True
        mine, others = self(), other()
        return mine is not None and mine == others


class WeakSet:
    def __init__(self, data=None):
        kept = self._data = {}

        def remove(reference):
            kept.pop(reference, None)

        self._remove = remove
        if data is not None:
            self.update(data)

    def __iter__(self):
        for reference in list(self._data):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return sum(1 for _ in self)

    def __contains__(self, item):
        try:
            return _Element(item) in self._data
        except TypeError:
            return False

    def add(self, item):
        self._data.setdefault(_Element(item, self._remove))

    def clear(self):
        self._data.clear()

    def copy(self):
        return type(self)(self)

    def pop(self):
        while True:
            try:
                reference, _ = self._data.popitem()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            item = reference()
            if item is not None:
                return item

    def remove(self, item):
        try:
            del self._data[_Element(item)]
        except KeyError:
            raise KeyError(item) from None

    def discard(self, item):
        self._data.pop(_Element(item), None)

    def update(self, other):
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        other = set(other)
        return type(self)(item for item in self if item not in other)

    __sub__ = difference

    def difference_update(self, other):
        for item in list(other):
            self.discard(item)

    def __isub__(self, other):
        if self is other:
            self.clear()
        else:
            self.difference_update(other)
        return self

    def intersection(self, other):
        return type(self)(item for item in other if item in self)

    __and__ = intersection

    def intersection_update(self, other):
        kept = set(other)
        for item in list(self):
            if item not in kept:
                self.discard(item)

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def issubset(self, other):
        return set(self).issubset(other)

    __le__ = issubset

    def __lt__(self, other):
        return set(self) < set(other)

    def issuperset(self, other):
        return set(self).issuperset(other)

    __ge__ = issuperset

    def __gt__(self, other):
        return set(self) > set(other)

    def __eq__(self, other):
        if not isinstance(other, WeakSet):
            return NotImplemented
        return set(self) == set(other)

    def symmetric_difference(self, other):
        return type(self)(set(self) ^ set(other))

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        for item in list(other):
            if item in self:
                self.discard(item)
            else:
                self.add(item)

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def union(self, other):
        made = self.copy()
        made.update(other)
        return made

    __or__ = union

    def isdisjoint(self, other):
        return not any(item in self for item in other)

    def __repr__(self):
        return repr(set(self))

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)
