"""There is one json here: the tests of the version in Python run on it."""

import json
import unittest


class PyTest(unittest.TestCase):
    json = json
    loads = staticmethod(json.loads)
    dumps = staticmethod(json.dumps)
    JSONDecodeError = staticmethod(json.JSONDecodeError)


class CTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise unittest.SkipTest("needs C")
