import logging
import sys

log = logging.getLogger("unprepared")
log.info("nobody sees this")
log.warning("this goes to stderr, bare")
print(logging.lastResort, log.handlers, logging.root.handlers)
logging.lastResort = None
log.error("who is there?")
log.error("said only once")
logging.raiseExceptions = False
log.error("silence")
print("end", file=sys.stderr)
