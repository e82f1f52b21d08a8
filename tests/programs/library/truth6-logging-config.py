"""Logging set up from dictionaries, as the HOWTO and the cookbook do."""

import logging
import logging.config
import logging.handlers
import sys

CONFIG = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "verbose": {"format": "{levelname} {name} {message}", "style": "{"},
        "simple": {"format": "%(levelname)-8s %(message)s"},
        "brief": {"format": "$message", "style": "$"},
        "given": {"format": "%(ip)s %(message)s", "defaults": {"ip": "none"}},
    },
    "filters": {"app": {"name": "app"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "level": "DEBUG",
            "formatter": "verbose",
            "stream": "ext://sys.stdout",
            "filters": ["app"],
        },
        "file": {
            "class": "logging.FileHandler",
            "filename": "app.log",
            "mode": "w",
            "formatter": "simple",
        },
    },
    "loggers": {"app": {"handlers": ["console", "file"], "level": "DEBUG", "propagate": False}},
    "root": {"level": "WARNING", "handlers": ["console"]},
}
early = logging.getLogger("early")
logging.config.dictConfig(CONFIG)
logging.getLogger("app").info("hello %s", "w")
logging.getLogger("app.sub").debug("dbg")
logging.getLogger("other").error("filtered out")
try:
    1 / 0
except ZeroDivisionError:
    logging.getLogger("app").exception("oops")
print(open("app.log").read())
print(logging.getHandlerNames() == {"console", "file"}, early.disabled)
print(logging.getLogger("app").handlers[0].get_name(), logging.getLevelName(logging.root.level))

for bad in [
    {"version": 2},
    {},
    {"version": 1, "handlers": {"a": {"class": "logging.Nope"}}},
    {"version": 1, "handlers": {"a": {"class": "nope.Nope"}}},
    {"version": 1, "loggers": {"a": {"level": "FOO"}}},
    {"version": 1, "loggers": {"a": {"handlers": ["no"]}}},
    {"version": 1, "loggers": {"a": {"filters": ["no"]}}},
    {"version": 1, "handlers": {"a": {"class": "logging.StreamHandler", "formatter": "x"}}},
    {"version": 1, "formatters": {"f": {"format": "x", "style": "?"}}},
    {"version": 1, "formatters": {"f": {"format": "no fields"}}},
    {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "foo": 1}}},
    {"version": 1, "root": {"level": "xx"}},
    {"version": 1, "root": {"handlers": ["xx"]}},
    {"version": 1, "incremental": True, "handlers": {"zz": {"level": "INFO"}}},
    {"version": 1, "filters": {"f": {"()": "no.such"}}},
    {"version": 1, "handlers": {"m": {"class": "logging.handlers.MemoryHandler", "capacity": 2,
                                      "target": "no"}}},
]:
    try:
        logging.config.dictConfig(bad)
        print("ok")
    except Exception as error:
        print(type(error).__name__, error, "|", repr(error.__cause__))


class MyFilter(logging.Filter):
    def __init__(self, param=None):
        self.param = param

    def filter(self, record):
        allow = self.param not in record.msg
        if allow:
            record.msg = "changed: " + record.msg
        return allow


logging.config.dictConfig({
    "version": 1,
    "filters": {"mine": {"()": MyFilter, "param": "noshow"}},
    "handlers": {"console": {
        "class": "logging.StreamHandler", "stream": "ext://sys.stdout", "filters": ["mine"],
    }},
    "root": {"level": "DEBUG", "handlers": ["console"]},
})
logging.debug("hello")
logging.debug("hello - noshow")
print(early.disabled)


class OwnHandler(logging.Handler):
    def __init__(self, alpha, **kwargs):
        super().__init__(**kwargs)
        self.alpha = alpha

    def emit(self, record):
        print("own", self.alpha, self.format(record))


def formatter(format=None, shout=False):
    made = logging.Formatter(format)
    return made if not shout else type("Loud", (logging.Formatter,), {
        "format": lambda self, record: super(type(self), self).format(record).upper(),
    })(format)


logging.config.dictConfig({
    "version": 1,
    "formatters": {"loud": {"()": formatter, "format": "<%(message)s>", "shout": True}},
    "handlers": {
        "own": {
            "()": OwnHandler,
            "alpha": "cfg://x.y[0]",
            "formatter": "loud",
            "level": "INFO",
            ".": {"foo": "bar", "baz": "ext://logging.INFO"},
        },
        "buffer": {
            "class": "logging.handlers.MemoryHandler",
            "capacity": 2,
            "flushLevel": "ERROR",
            "target": "own",
        },
    },
    "x": {"y": [5, 6]},
    "root": {"handlers": ["buffer"], "level": "INFO"},
})
logging.info("one")
print("buffered")
logging.error("two")
own = logging.getHandlerByName("own")
print(own.foo, own.baz, own.get_name(), sorted(logging.getHandlerNames()))
logging.config.dictConfig({
    "version": 1, "incremental": True, "handlers": {"own": {"level": "ERROR"}},
    "root": {"level": "DEBUG"}, "loggers": {"some": {"level": "INFO", "propagate": False}},
})
print(own.level, logging.root.level, logging.getLogger("some"), logging.getLogger("some").propagate)
logging.config.dictConfig({
    "version": 1,
    "formatters": {"thread": {"format": "%(message)s"}},
    "handlers": {
        "out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout"},
        "queued": {"class": "logging.handlers.QueueHandler", "handlers": ["out"],
                   "respect_handler_level": True},
    },
    "root": {"handlers": ["queued"], "level": "INFO"},
})
queued = logging.getHandlerByName("queued")
print(type(queued).__name__, type(queued.listener).__name__, type(queued.queue).__name__,
      queued.listener.handlers == (logging.getHandlerByName("out"),))
parent, child = logging.getLogger("kept"), logging.getLogger("kept.child")
child.setLevel("ERROR")
logging.config.dictConfig({"version": 1, "loggers": {"kept": {"level": "INFO"}}})
print(parent.disabled, child.disabled, child.level, early.disabled, logging.getLogger("app").disabled)
