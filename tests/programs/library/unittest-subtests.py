import sys
import unittest


class Numbers(unittest.TestCase):
    def test_even(self):
        for number in range(6):
            with self.subTest(number=number):
                self.assertEqual(number % 2, 0)
        print("  went on to the end")

    def test_words(self):
        with self.subTest("greeting", language="pt"):
            self.assertEqual("olá".upper(), "OLÁ")
        with self.subTest("farewell"):
            raise RuntimeError("in a subtest")
        with self.subTest(a=1):
            with self.subTest(b=2):
                self.fail("nested")


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Numbers).run(result)
print(result)
for test, _ in result.failures + result.errors:
    print(test)
