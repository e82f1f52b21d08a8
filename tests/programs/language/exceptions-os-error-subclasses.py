# A subclass of OSError that hands other arguments on, and one that sorts nothing.
class Unreachable(OSError):
    def __init__(self, host, port, error):
        self.host = host
        super().__init__(error.errno, error.strerror)


class Plain(OSError):
    pass


class Made(OSError):
    def __new__(cls, *args):
        return super().__new__(cls, *args)

    def __init__(self, *args):
        pass


one = Unreachable("localhost", 1, OSError(111, "refused"))
print(repr(one), one, one.errno, one.strerror, one.args, one.host)
two = Plain(9999, "no", "file.txt")
print(two, two.args, two.filename, type(OSError(9999, "x")).__name__, type(Plain(9999, "x")).__name__)
three = Made(5, "five")
print(three, three.args, three.errno)
print(OSError("only"), OSError(), OSError(1, 2, 3, 4, 5).args, OSError(1, 2, 3, 4, 5, 6).args)
