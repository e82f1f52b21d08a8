"""Classes that say what their descendants have to bring."""

from _natives import doubtful_names as _doubtful_names
from _natives import set_pattern as _set_pattern


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


class _Relatives:
    """What a class has been told about its virtual subclasses, and what was found out."""

    __slots__ = ("registered", "known", "age")

    def __init__(self):
        self.registered = []
        self.known = {}
        self.age = 0


# Every registration makes answers of the past doubtful.
_registrations = 0


def get_cache_token():
    return _registrations


def _is_abstract(value):
    if isinstance(value, property):
        return any(_is_abstract(part) for part in (value.fget, value.fset, value.fdel))
    if isinstance(value, (classmethod, staticmethod)):
        return _is_abstract(value.__func__)
    return bool(getattr(value, "__isabstractmethod__", False))


def _names_left_abstract(cls, namespace):
    names = {name for name in _doubtful_names(namespace) if _is_abstract(namespace[name])}
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if _is_abstract(getattr(cls, name, None)):
                names.add(name)
    return frozenset(names)


def _take_in(cls, *subclasses):
    """Registers classes that are known to be no subclasses yet."""
    global _registrations
    for subclass in subclasses:
        cls._abc_impl.registered.append(subclass)
        _set_pattern(subclass, cls)
    _registrations += 1


class ABCMeta(type):
    """The class of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _names_left_abstract(cls, namespace)
        cls._abc_impl = _Relatives()
        return cls

    def register(cls, subclass):
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl.registered.append(subclass)
        _set_pattern(subclass, cls)
        _registrations += 1
        return subclass

    def __instancecheck__(cls, instance):
        own = type(instance)
        if cls.__subclasscheck__(own):
            return True
        shown = instance.__class__
        return shown is not own and cls.__subclasscheck__(shown)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        relatives = cls._abc_impl
        if relatives.age != _registrations:
            relatives.known = {}
            relatives.age = _registrations
        answer = relatives.known.get(subclass)
        if answer is None:
            answer = relatives.known[subclass] = _is_descendant(cls, subclass)
        return answer


def _is_descendant(cls, subclass):
    told = cls.__subclasshook__(subclass)
    if told is not NotImplemented:
        return told
    if cls in subclass.__mro__:
        return True
    for registered in cls._abc_impl.registered:
        if issubclass(subclass, registered):
            return True
    for child in cls.__subclasses__():
        if issubclass(subclass, child):
            return True
    return False


def update_abstractmethods(cls):
    if hasattr(cls, "__abstractmethods__"):
        cls.__abstractmethods__ = _names_left_abstract(cls, cls.__dict__)
    return cls


class ABC(metaclass=ABCMeta):
    __slots__ = ()
