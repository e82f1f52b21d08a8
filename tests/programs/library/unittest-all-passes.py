import sys
import unittest


class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        if not self.items:
            raise IndexError("empty stack")
        return self.items.pop()


class StackTest(unittest.TestCase):
    def setUp(self):
        self.stack = Stack()
        self.stack.push(1)

    def test_push(self):
        self.stack.push(2)
        self.assertEqual(self.stack.items, [1, 2])

    def test_pop(self):
        self.assertEqual(self.stack.pop(), 1)
        self.assertFalse(self.stack.items)

    def test_empty(self):
        self.stack.pop()
        with self.assertRaises(IndexError) as caught:
            self.stack.pop()
        self.assertEqual(str(caught.exception), "empty stack")
        self.assertRaisesRegex(IndexError, "^empty", self.stack.pop)


suite = unittest.defaultTestLoader.loadTestsFromTestCase(StackTest)
print(suite.countTestCases(), [test.id() for test in suite])
result = unittest.TextTestRunner(stream=sys.stdout, verbosity=2).run(suite)
print(result.wasSuccessful(), result)
