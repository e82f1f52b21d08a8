# Frames that somebody holds show what they held, whatever is called afterwards.
import sys


def outer(tag):
    label = tag
    return inner()


def inner():
    depth = 5
    return sys._getframe()


held = outer("a")
for number in range(3):
    outer(str(number))
print(held.f_locals, held.f_back.f_locals, held.f_back.f_lineno)


def sink(level):
    if level == 0:
        raise ValueError(level)
    double = level * 2
    sink(level - 1)


def catch():
    try:
        sink(3)
    except ValueError as error:
        return error


caught = catch()
for number in range(5):
    catch()
entry = caught.__traceback__
while entry:
    frame = entry.tb_frame
    print(frame.f_code.co_name, frame.f_locals.get("double"), frame.f_back and frame.f_back.f_lineno)
    entry = entry.tb_next


def produce():
    yield sys._getframe()
    raise KeyError("done")


def drive(key):
    local = key
    generator = produce()
    next(generator)
    try:
        next(generator)
    except KeyError as error:
        return error


first, second = drive(1), drive(2)
print(first.__traceback__.tb_frame.f_locals["local"], second.__traceback__.tb_frame.f_locals["local"])


def assign(flag):
    if flag:
        value = 1
    return value


print(assign(True))
try:
    assign(False)
except UnboundLocalError as error:
    print(error)


class Counted:
    frames = []

    def __init__(self, value):
        self.value = value
        self.frames.append(sys._getframe())


Counted(1), Counted(2)
print([frame.f_locals["value"] for frame in Counted.frames])
