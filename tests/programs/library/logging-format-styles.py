import logging
import sys

log = logging.getLogger("styles")
handler = logging.StreamHandler(sys.stdout)
log.addHandler(handler)
log.setLevel(logging.INFO)

formats = [
    ("%(levelname)8s|%(name)-8s|%(message)s|%(lineno)03d", "%"),
    ("{levelname:>8}|{name:<8}|{message}|{funcName}", "{"),
    ("$levelname ${name}s $message $$", "$"),
]


def speak():
    log.info("hello %s", "you")


for text, style in formats:
    handler.setFormatter(logging.Formatter(text, style=style))
    speak()

handler.setFormatter(logging.Formatter("{who} says {message}", style="{", defaults={"who": "nobody"}))
log.info("one")
log.info("two", extra={"who": "ana"})
handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", datefmt="%d/%m/%Y %H:%M"))
log.info("with a date")

for text, style in [("no fields", "%"), ("{open", "{"), ("$", "$"), ("x", "?")]:
    try:
        logging.Formatter(text, style=style)
    except ValueError as error:
        print(type(error).__name__, error)
record = logging.makeLogRecord({"msg": "made %s", "args": ("up",), "levelname": "INFO", "colour": "red"})
print(logging.Formatter("%(colour)s %(message)s").format(record))
