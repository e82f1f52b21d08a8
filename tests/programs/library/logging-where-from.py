import logging
import sys

logging.basicConfig(
    stream=sys.stdout, level=logging.DEBUG, format="%(filename)s %(module)s %(funcName)s:%(lineno)d %(message)s"
)
log = logging.getLogger(__name__)


def announce(text, stacklevel=1):
    log.info(text, stacklevel=stacklevel)


def work():
    announce("from the helper")
    announce("from its caller", stacklevel=2)
    announce("from far out", stacklevel=3)


class Engine:
    def start(self):
        log.debug("in a method")
        (lambda: log.debug("in a lambda"))()


work()
Engine().start()
log.warning("at the top")
record = logging.LogRecord("n", logging.INFO, "/tmp/a.b.py", 12, "sum %d", (3,), None, func="f")
print(record, record.filename, record.module, record.funcName, record.getMessage())
print(record.processName, record.threadName, record.exc_info, record.levelname)
