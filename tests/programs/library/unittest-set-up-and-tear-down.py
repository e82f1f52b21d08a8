import sys
import unittest


def setUpModule():
    print("module up")


def tearDownModule():
    print("module down")


class Ordered(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("class up")
        cls.addClassCleanup(print, "class cleaned")

    @classmethod
    def tearDownClass(cls):
        print("class down")

    def setUp(self):
        print(" up")
        self.addCleanup(print, " cleaned first registered")
        self.addCleanup(print, " cleaned last registered")

    def tearDown(self):
        print(" down")

    def test_a(self):
        print("  a")

    def test_b(self):
        print("  b")
        self.addCleanup(print, "  b cleaned")
        self.fail("b")


class Broken(unittest.TestCase):
    def setUp(self):
        self.addCleanup(print, " broken cleaned")
        raise RuntimeError("no set-up")

    def tearDown(self):
        print(" never")

    def test_c(self):
        print(" never either")


unittest.main(argv=["x"], testRunner=unittest.TextTestRunner(stream=sys.stdout), exit=False)
print("end")
