import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(message)s")
log = logging.getLogger("bad")
cases = [
    lambda: log.setLevel("LOUD"),
    lambda: log.setLevel(2.5),
    lambda: log.log("INFO", "x"),
    lambda: logging.getLogger(5),
    lambda: logging.setLoggerClass(dict),
    lambda: log.warning("x", colour="red"),
]
for case in cases:
    try:
        case()
    except (TypeError, ValueError) as error:
        print(type(error).__name__ + ":", error)
print(logging.getLevelName(35), logging.getLevelName("ERROR"), logging.getLevelName("NONE"))
logging.addLevelName(35, "LOUD")
log.setLevel("LOUD")
print(log, logging.getLevelName(35), "LOUD" in logging.getLevelNamesMapping())
log.log(35, "loud enough")
log.warning("not loud enough")
logging.raiseExceptions = False
log.error("%d is not a number", "x")
print("still here")
