a, b = {1, 2, 3, 4}, {3, 4, 5}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b))
a.add(9)
a.discard(100)
a.remove(1)
print(sorted(a), 9 in a, len(a), {3, 4} <= b, set() == set([]))
print(sorted({letter for letter in "concorrência"}))
point = (3, 4)
x, y = point
print(x, y, point + (5,), point * 2, (1,), ())
first, *middle, last = range(6)
print(first, middle, last)
(left, right), third = (1, 2), 3
print(left, right, third)
left, right = right, left
print(left, right)
for index, (key, value) in enumerate([("a", 1), ("b", 2)], start=1):
    print(index, key, value)
print((1, 2) < (1, 3), (1, 2) == (1, 2), hash((1, 2)) == hash((1, 2)), tuple("ab"))
print([*range(3), *"xy"], {**{"a": 1}, "b": 2}, (*[1], 2))
