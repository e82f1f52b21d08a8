import io

buffer = io.StringIO()
print("first line", file=buffer)
buffer.write("second ")
buffer.writelines(["line\n", "third"])
print(repr(buffer.getvalue()), buffer.tell())

buffer.seek(0)
print(repr(buffer.readline()), buffer.tell())
print(buffer.readlines())
buffer.seek(6)
buffer.write("LINE")
print(buffer.getvalue().splitlines())
buffer.seek(5)
print(buffer.truncate(), repr(buffer.getvalue()))

with io.StringIO("a\nb\n") as lines:
    print([line.strip() for line in lines], lines.closed)
print(lines.closed)

for action in (
    lambda: lines.read(),
    lambda: io.StringIO().write(b"bytes"),
    lambda: io.StringIO(7),
    lambda: io.StringIO().seek(-1),
    lambda: io.StringIO().seek(3, 1),
    lambda: io.StringIO().fileno(),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
