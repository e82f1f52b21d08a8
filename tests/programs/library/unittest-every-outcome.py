import sys
import unittest


class Outcomes(unittest.TestCase):
    def test_error(self):
        {}["missing"]

    def test_fail(self):
        """Numbers that differ."""
        self.assertEqual(1 + 1, 3)

    def test_fail_with_message(self):
        self.assertTrue(0, "zero is false")

    def test_pass(self):
        self.assertIn(2, [1, 2])

    @unittest.skip("not today")
    def test_skip(self):
        self.fail("never runs")

    def test_skip_inside(self):
        self.skipTest("found out late")

    @unittest.expectedFailure
    def test_expected(self):
        self.assertIsNone(1)

    @unittest.expectedFailure
    def test_surprise(self):
        self.assertIsNone(None)


for verbosity in (1, 2):
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(Outcomes)
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=verbosity).run(suite)
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
