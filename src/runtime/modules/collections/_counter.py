"""Counter: how often each thing occurs."""

__name__ = "collections"

from heapq import nlargest


def _count_elements(mapping, iterable):
    count_of = mapping.get
    key = None
    try:
        for key in iterable:
            mapping[key] = count_of(key, 0) + 1
        return
    except TypeError as error:
        problem = error
    # What cannot be hashed says so without a word about dicts.
    hash(key)
    raise problem


# Nothing else can be a mapping before `collections.abc` is there, which puts its Mapping here.
_mapping = (dict, type(type.__dict__))


class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        if n is None:
            return sorted(self.items(), key=_count_of, reverse=True)
        return nlargest(n, self.items(), key=_count_of)

    def elements(self):
        for key, count in self.items():
            for _ in range(count):
                yield key

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError(
            "Counter.fromkeys() is undefined.  Use Counter(iterable) instead."
        )

    def update(self, iterable=None, /, **kwds):
        if isinstance(iterable, _mapping):
            if self:
                count_of = self.get
                for key, count in iterable.items():
                    self[key] = count + count_of(key, 0)
            else:
                super().update(iterable)
        elif iterable is not None:
            _count_elements(self, iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        count_of = self.get
        if isinstance(iterable, _mapping):
            for key, count in iterable.items():
                self[key] = count_of(key, 0) - count
        elif iterable is not None:
            for key in iterable:
                self[key] = count_of(key, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, key):
        if key in self:
            super().__delitem__(key)

    def __repr__(self):
        if not self:
            return f"{self.__class__.__name__}()"
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self)
        return f"{self.__class__.__name__}({shown!r})"

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] == other[key] for each in (self, other) for key in each)

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] <= other[key] for each in (self, other) for key in each)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] >= other[key] for each in (self, other) for key in each)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive(_keys(self, other), lambda key: self[key] + other[key])

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive(_keys(self, other), lambda key: self[key] - other[key])

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive(_keys(self, other), lambda key: max(self[key], other[key]))

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive(self, lambda key: min(self[key], other[key]))

    def __xor__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive(_keys(self, other), lambda key: abs(self[key] - other[key]))

    def __pos__(self):
        return _positive(self, lambda key: self[key])

    def __neg__(self):
        return _positive(self, lambda key: -self[key])

    def _keep_positive(self):
        for key in [key for key, count in self.items() if not count > 0]:
            del self[key]
        return self

    def __iadd__(self, other):
        for key, count in other.items():
            self[key] += count
        return self._keep_positive()

    def __isub__(self, other):
        for key, count in other.items():
            self[key] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for key, count in other.items():
            if count > self[key]:
                self[key] = count
        return self._keep_positive()

    def __iand__(self, other):
        for key, count in self.items():
            if other[key] < count:
                self[key] = other[key]
        return self._keep_positive()


def _count_of(pair):
    return pair[1]


def _keys(left, right):
    yield from left
    for key in right:
        if key not in left:
            yield key


def _positive(keys, count_of):
    result = Counter()
    for key in keys:
        count = count_of(key)
        if count > 0:
            result[key] = count
    return result
