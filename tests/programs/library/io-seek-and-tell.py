import os

with open("data.txt", "w+", encoding="utf-8") as file:
    file.write("linha um\nlinha dois\náéí\nfim\n")
    print(file.tell())
    file.seek(0)
    print(file.readline(), file.tell())
    place = file.tell()
    print(file.read(5), file.tell())
    file.seek(place)
    print(file.readline().strip())
    print(repr(file.read(2)), file.tell())
    for line in file:
        print(repr(line))
        try:
            file.tell()
        except OSError as error:
            print(error)
        break
    for attempt in ((3, 1), (-2, 2), (0, 7), (-1, 0)):
        try:
            file.seek(*attempt)
        except Exception as error:
            print(type(error).__name__, error)
    print(file.seek(0, os.SEEK_END))
    file.seek(9)
    print(file.truncate())
print(open("data.txt").read())
with open("data.txt", "rb") as file:
    file.seek(-3, os.SEEK_END)
    print(file.read(), file.tell(), file.seek(2), file.read(4))
