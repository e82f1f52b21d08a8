line = b"GET /index.html HTTP/1.1"
method, path, version = line.split(b" ")
print(method, path, version)
print(line.find(b"/"), line.rfind(b"/"), line.index(b"HTTP"), line.count(b"/"), line.find(47))
print(line.partition(b" "), line.rpartition(b"/"))
print(line.startswith(b"GET"), line.startswith((b"PUT", b"GET")), line.endswith(b"1.1", 5))
print(line.removeprefix(b"GET "), line.removesuffix(b"/1.1"))
print(b" a  b c ".split(), b" a  b c ".split(None, 1), b"a,b,,c".rsplit(b",", 2))
print(b"one\r\ntwo\nthree".splitlines(), b"one\r\ntwo".splitlines(True))
print(b"  xx  ".strip(), b"xxabxx".strip(b"x"), b"xxab".lstrip(b"x"), b"abxx".rstrip(b"x"))
print(b"banana".replace(b"an", b"AN", 1), b"abc".replace(b"", b"-"), b"abc".replace(b"", b"-", 2))
for attempt in (
    lambda: line.index(b"POST"),
    lambda: line.split(""),
    lambda: line.split(b""),
    lambda: line.find("x"),
    lambda: line.startswith("GET"),
    lambda: b",".join([b"a", "b"]),
):
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
