import unittest

case = unittest.TestCase()
checks = [
    lambda: case.assertEqual("a", "b"),
    lambda: case.assertNotEqual(1, 1),
    lambda: case.assertTrue([]),
    lambda: case.assertFalse("x", "must be empty"),
    lambda: case.assertIs([], []),
    lambda: case.assertIsNone(0),
    lambda: case.assertIsNotNone(None),
    lambda: case.assertIn(3, (1, 2)),
    lambda: case.assertNotIn("a", "abc"),
    lambda: case.assertIsInstance("x", int),
    lambda: case.assertNotIsInstance(True, int),
    lambda: case.assertIsSubclass(int, str),
    lambda: case.assertGreater(1, 2),
    lambda: case.assertLessEqual(3, 2),
    lambda: case.assertAlmostEqual(1.0, 1.1),
    lambda: case.assertAlmostEqual(1.0, 1.5, delta=0.2),
    lambda: case.assertNotAlmostEqual(1.0, 1.00000001),
    lambda: case.assertRegex("hello", "^b"),
    lambda: case.assertNotRegex("hello", "l+"),
    lambda: case.assertCountEqual([1, 1, 2], [1, 2, 2]),
    lambda: case.assertSetEqual({1, 2}, {2, 3}),
    lambda: case.assertRaises(ValueError, int, "3"),
    lambda: case.assertRaisesRegex(ValueError, "nothing", int, "x"),
    lambda: case.assertHasAttr([], "push"),
    lambda: case.assertStartsWith("hello", "x"),
    lambda: case.assertEndsWith("hello", ("x", "y")),
    lambda: case.assertTupleEqual((1,), [1]),
    lambda: case.fail("given up"),
]
for check in checks:
    try:
        check()
        print("passes")
    except AssertionError as error:
        print(error)
