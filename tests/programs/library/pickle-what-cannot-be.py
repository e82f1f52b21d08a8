import pickle
import sys


def outer():
    def inner():
        pass

    class Local:
        pass

    return inner, Local


def renamed():
    pass


inner, Local = outer()
first = renamed


def renamed():
    pass


def attempt(value):
    try:
        pickle.dumps(value)
    except Exception as error:
        text = str(error).split(" at 0x")[0]
        print(type(error).__name__, "|", text, "|", getattr(error, "__notes__", None))


attempt(lambda: 1)
attempt(inner)
attempt([1, {"key": inner}])
attempt((0, {inner}))
attempt(first)
attempt(x for x in "ab")
attempt(sys)


class Bad:
    def __init__(self, answer):
        self.answer = answer

    def __reduce__(self):
        return self.answer


for answer in ("nothing", 3, (), (len,), (3, ()), (len, 3), (len, (), None, 3), (len, (), None, None, 3)):
    attempt(Bad(answer))


class Holder:
    pass


holder = Holder()
holder.callback = inner
attempt(holder)
try:
    pickle.dumps(1, 9)
except ValueError as error:
    print(error)
pickle.dumps({"numbers": [1, 2, (x for x in "ab")]})
