import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="%(levelname)s|%(name)s|%(message)s")
logging.debug("starting with %d workers", 3)
logging.info("a %s and a %r", "text", "repr")
logging.warning("percentages: %d%%", 80)
logging.error("no arguments: 100%")
logging.critical({"any": "object"})
logging.log(25, "a level between")
logging.info("by name: %(user)s has %(count)d", {"user": "ana", "count": 2})

# A second call does nothing while there are handlers.
logging.basicConfig(stream=sys.stdout, level=logging.ERROR, format="never: %(message)s")
logging.info("still the first format")
logging.basicConfig(stream=sys.stdout, level=logging.ERROR, format="forced: %(message)s", force=True)
logging.info("too low now")
logging.error("high enough")

for wrong in ({"formt": "x"}, {"handlers": [], "stream": sys.stdout}, {"style": "#"}, {"level": "SHOUT"}):
    try:
        logging.basicConfig(force=True, **wrong)
    except ValueError as error:
        print("ValueError:", error)
