import logging
import unittest
import warnings


def old(value):
    warnings.warn(f"old({value})", DeprecationWarning, stacklevel=2)
    logging.getLogger("app.old").warning("called with %r", value)
    return value


class Noise(unittest.TestCase):
    def test_warns(self):
        with self.assertWarns(DeprecationWarning) as caught:
            old(1)
        print(caught.warning, caught.lineno, type(caught.warning).__name__)
        self.assertWarnsRegex(DeprecationWarning, r"old\(\d\)", old, 2)

    def test_logs(self):
        with self.assertLogs("app", level="INFO") as caught:
            logging.getLogger("app.x").info("first")
            logging.getLogger("app.y").error("second")
        print(caught.output, [record.name for record in caught.records])
        with self.assertNoLogs():
            pass

    def test_too_quiet(self):
        with self.assertWarns(UserWarning):
            pass

    def test_no_logs(self):
        with self.assertLogs():
            pass

    def test_unexpected_logs(self):
        with self.assertNoLogs("app"):
            logging.getLogger("app").warning("heard")


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Noise).run(result)
print(result)
for test, text in result.failures:
    print(test, "|", text.strip().splitlines()[-1])
