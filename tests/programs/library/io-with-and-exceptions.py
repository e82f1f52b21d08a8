class Failing:
    def __enter__(self):
        return self

    def __exit__(self, *problem):
        print("leaving with", problem[0].__name__ if problem[0] else None)


try:
    with open("log.txt", "w") as log, Failing():
        log.write("before\n")
        raise RuntimeError("in the middle")
except RuntimeError as error:
    print(error, log.closed)
print(open("log.txt").read())
file = open("log.txt")
with file:
    print(next(file), file.readable())
for action in (lambda: file.read(), lambda: next(file), lambda: file.__enter__(), lambda: file.fileno(), lambda: file.seek(0)):
    try:
        action()
    except ValueError as error:
        print(error)
print(file.close(), file.closed, file.name, file.mode)
with open("log.txt", "a+") as file:
    file.write("after\n")
    file.seek(0)
    print(file.read().split())
lines = ["x\n", 3]
with open("log.txt", "w") as file:
    try:
        file.writelines(lines)
    except TypeError as error:
        print(error)
    for bad in (b"bytes", None, 4):
        try:
            file.write(bad)
        except TypeError as error:
            print(error)
print(repr(open("log.txt").read()))
with open("nowhere/log.txt", "w") as file:
    pass
