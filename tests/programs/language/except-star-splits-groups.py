class Coded(ExceptionGroup):
    def __new__(cls, message, members, code):
        made = super().__new__(cls, message, members)
        made.code = code
        return made

    def derive(self, members):
        return Coded(self.message, members, self.code)


def run(group):
    try:
        raise group
    except* TypeError as part:
        print("types", repr(part), getattr(part, "code", None))
    except* (ValueError, KeyError) as part:
        print("values", repr(part), getattr(part, "code", None))
        raise RuntimeError("while handling")


for group in (
    Coded("coded", [TypeError(1), ValueError(2), OSError(3)], 7),
    ExceptionGroup("nested", [ExceptionGroup("inner", [TypeError("t"), KeyError("k")])]),
    ExceptionGroup("only types", [TypeError("t")]),
    ValueError("naked"),
):
    try:
        run(group)
    except BaseException as error:
        print("->", repr(error), "|", repr(error.__context__))
try:
    try:
        raise ExceptionGroup("eg", [TypeError(1), ValueError(2)])
    except* TypeError:
        raise
except ExceptionGroup as error:
    print(repr(error), error.__traceback__ is error.__traceback__)
try:
    try:
        raise OSError(1)
    except* ExceptionGroup:
        pass
except TypeError as error:
    print(error)
