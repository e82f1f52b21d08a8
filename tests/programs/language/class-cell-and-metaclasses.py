class Forgetful(type):
    def __new__(mcls, name, bases, namespace):
        namespace.pop("__classcell__", None)
        return super().__new__(mcls, name, bases, namespace)


class Eager(type):
    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        print(name, "is ready:", cls.who())


class Ready(metaclass=Eager):
    @staticmethod
    def who():
        return __class__.__name__


class Plain:
    def __init_subclass__(cls):
        print("subclass", cls.label())


class Labelled(Plain):
    @classmethod
    def label(cls):
        return super().__thisclass__.__name__ if False else __class__.__name__


try:
    class Lost(metaclass=Forgetful):
        def method(self):
            return __class__
except RuntimeError as error:
    print("RuntimeError:", str(error).partition(" Was")[0])


class Fine(metaclass=Forgetful):
    def method(self):
        return "no super here"


print(Fine().method())
