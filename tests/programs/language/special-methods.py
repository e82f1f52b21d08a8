class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(*[a + b for a, b in zip(self.parts, other.parts)])

    def __mul__(self, factor):
        return Vector(*[part * factor for part in self.parts])

    __rmul__ = __mul__

    def __eq__(self, other):
        return isinstance(other, Vector) and self.parts == other.parts

    def __lt__(self, other):
        return sum(self.parts) < sum(other.parts)

    def __len__(self):
        return len(self.parts)

    def __getitem__(self, index):
        return self.parts[index]

    def __iter__(self):
        return iter(self.parts)

    def __contains__(self, part):
        return part in self.parts

    def __call__(self, scale):
        return [part * scale for part in self]

    def __bool__(self):
        return any(self.parts)

    def __str__(self):
        return "<" + " ".join(str(part) for part in self.parts) + ">"


a, b = Vector(1, 2), Vector(3, 4)
print(a + b, a * 3, 3 * a, a == Vector(1, 2), a != b, a < b)
print(len(a), a[1], list(b), 4 in b, a(10), bool(Vector(0, 0)))
print(*sorted([b, a]))
try:
    a + 1
except TypeError as error:
    print(error)
