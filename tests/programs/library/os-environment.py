import os

os.environ["GREETING"] = "hello"
print(os.environ["GREETING"], os.getenv("GREETING"), "GREETING" in os.environ)
print(os.getenv("NOT_SET"), os.getenv("NOT_SET", "fallback"), os.environ.get("NOT_SET"))
print(os.environ.setdefault("GREETING", "bye"), os.environ.pop("GREETING"))
for action in (
    lambda: os.environ["NOT_SET"],
    lambda: os.environ.__setitem__("N", 3),
    lambda: os.environ.__setitem__(3, "N"),
    lambda: os.environ.__delitem__("NOT_SET"),
    lambda: os.environ[b"x"],
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
copy = os.environ.copy()
copy["ONLY_HERE"] = "1"
print(type(copy), "ONLY_HERE" in os.environ, type(os.environ).__name__)
print((os.environ | {"A": "1"})["A"], os.path.expandvars("$UNSET_ONE/${UNSET_TWO}"))
os.environ.update(ONE="1", TWO="2")
print(os.path.expandvars("$ONE-${TWO}-$"), os.sep, os.pathsep, repr(os.linesep), os.name, os.curdir)
print(isinstance(os.getpid(), int), os.cpu_count() >= 1, os.strerror is not None)
