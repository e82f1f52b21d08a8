import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s %(message)s")


def divide(a, b):
    return a / b


try:
    divide(1, 0)
except ZeroDivisionError as error:
    logging.exception("dividing failed")
    logging.warning("the same, told by hand", exc_info=error)
    logging.info("only the text: %s", error)

logging.error("outside of except", exc_info=True)
try:
    try:
        [][1]
    except IndexError as error:
        raise LookupError("no such thing") from error
except LookupError:
    logging.getLogger("lookup").error("a chain", exc_info=True)


class Quiet(logging.Formatter):
    def formatException(self, ei):
        return f"({ei[0].__name__}: {ei[1]})"


logging.getLogger().handlers[0].setFormatter(Quiet("%(message)s"))
try:
    int("x")
except ValueError:
    logging.exception("in short")
