import unittest

case = unittest.TestCase()
pairs = [
    ([1, 2, 3], [1, 5, 3]),
    ([1, 2], [1, 2, 3]),
    ({"a": 1, "b": [2, 3]}, {"a": 1, "b": [2, 4], "c": None}),
    ("one line", "one lime"),
    ("first\nsecond\nthird\n", "first\nsecund\nthird\n"),
    ((1, "x"), (1, "y")),
    (frozenset("ab"), frozenset("bc")),
    (list(range(60)), list(range(59)) + [0]),
    ("a" * 100 + "b", "a" * 100 + "c"),
]
for first, second in pairs:
    try:
        case.assertEqual(first, second)
    except AssertionError as error:
        print(error)
        print("=" * 20)
case.maxDiff = 10
try:
    case.assertEqual([1, 2, 3], [4, 5, 6], "with a message")
except AssertionError as error:
    print(error)
