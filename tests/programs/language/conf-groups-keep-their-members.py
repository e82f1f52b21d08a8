# A group remembers what it was made of, and `split` of a class of one's own must give a pair.
group = ExceptionGroup("both", (ValueError(1), TypeError(2)))
print(group.exceptions is group.exceptions, group.message, group.args)
for wrong in ("text", OSError, 42, (OSError, 3), int):
    try:
        print(group.split(wrong))
    except TypeError as error:
        print(error)
for members in (3, [], [1], {ValueError(): 1}):
    try:
        ExceptionGroup("x", members)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Bad(ExceptionGroup):
    def split(self, condition):
        return "not a pair"


try:
    try:
        raise Bad("bad", [OSError(1)])
    except* OSError:
        print("never here")
except TypeError as error:
    print(error)
