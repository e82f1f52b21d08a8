import logging
import sys


class ListHandler(logging.Handler):
    def __init__(self, level=logging.NOTSET):
        super().__init__(level)
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


log = logging.getLogger("kitchen")
log.setLevel(logging.DEBUG)
everything, important = ListHandler(), ListHandler(logging.ERROR)
everything.setFormatter(logging.Formatter("%(levelname)-8s%(message)s"))
log.addHandler(everything)
log.addHandler(important)
log.addHandler(everything)

log.debug("water on")
log.error("water everywhere")
print(everything.lines)
print(important.lines)

stream = logging.StreamHandler(sys.stdout)
stream.set_name("out")
log.addHandler(stream)
log.removeHandler(everything)
log.info("to the screen")
print(stream.name, logging.getHandlerByName("out") is stream, sorted(logging.getHandlerNames()))
print(everything, logging.NullHandler(), len(log.handlers))
log.propagate = False
for handler in log.handlers[:]:
    log.removeHandler(handler)
log.addHandler(logging.NullHandler())
log.critical("swallowed")
try:
    logging.Handler().emit(None)
except NotImplementedError as error:
    print("NotImplementedError:", error)
