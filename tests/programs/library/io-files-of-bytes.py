with open("raw.bin", "wb") as file:
    print(file.write(bytes(range(10))), file.writable(), file.readable())
    file.writelines([b"ab", b"cd"])
with open("raw.bin", "r+b") as file:
    print(file.read(3), file.peek(2)[:2])
    file.seek(1)
    file.write(b"XY")
    file.seek(0)
    print(file.read())
    buffer = bytearray(4)
    file.seek(2)
    print(file.readinto(buffer), buffer)
    print(file.read1(3))
with open("raw.bin", "ab") as file:
    print(file.tell())
    file.write(b"!")
with open("raw.bin", "rb", buffering=0) as file:
    print(file.read(2), file.readall(), file.mode, file.name)
for mode, action in (("rb", "write"), ("wb", "read"), ("r", "write"), ("w", "read")):
    with open("raw.bin", mode) as file:
        try:
            getattr(file, action)(*([b"x" if "b" in mode else "x"] if action == "write" else []))
        except OSError as error:
            print(mode, type(error).__name__, error, isinstance(error, ValueError))
    print(file.closed)
try:
    open("raw.bin", "wb").write("text")
except TypeError as error:
    print(error)
