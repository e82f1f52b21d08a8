import logging
import sys

handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(name)s [%(user)s] %(message)s", defaults={"user": "-"}))
log = logging.getLogger("bank.account")
log.addHandler(handler)
log.setLevel(logging.DEBUG)


class NoSecrets(logging.Filter):
    def filter(self, record):
        return "pin" not in record.getMessage()


log.addFilter(NoSecrets())
log.info("the pin is 1234")
log.info("a deposit")


def add_user(record):
    record.user = "ana"
    return True


handler.addFilter(add_user)
log.info("marked by a function")
handler.removeFilter(add_user)

handler.addFilter(logging.Filter("bank.account"))
log.getChild("savings").info("below the name")
other = logging.getLogger("bankrupt")
other.addHandler(handler)
other.warning("another name")

adapter = logging.LoggerAdapter(log, {"user": "bruno"})
adapter.info("through an adapter")


class Numbered(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"#{self.extra['number']} {msg}", kwargs


print(Numbered(log, {"number": 7}))
Numbered(log, {"number": 7}).warning("counted")
try:
    log.info("clash", extra={"name": "x"})
except KeyError as error:
    print("KeyError:", error)
