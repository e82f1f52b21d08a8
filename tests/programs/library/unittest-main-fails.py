import sys
import unittest


class Sums(unittest.TestCase):
    def test_small(self):
        self.assertEqual(sum([1, 2]), 3)

    def test_floats(self):
        self.assertEqual(0.1 + 0.2, 0.3)


if __name__ == "__main__":
    print("running")
    unittest.main(argv=["sums"])
