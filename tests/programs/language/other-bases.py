# Classes that get other bases: where allowed, all below them follow; where not, nothing changes.
class Walker:
    def move(self):
        return "walk"


class Swimmer:
    def move(self):
        return "swim"


class Diver(Swimmer):
    depth = 9


class Animal(Walker):
    pass


class Pet(Animal):
    pass


class Slotted:
    __slots__ = ("only",)


class Names(list):
    pass


class Ages(dict):
    pass


class Failure(Exception):
    pass


class Mistake(ValueError):
    pass


class Empty:
    pass


class Meta(type):
    pass


class Made(metaclass=Meta):
    pass


pet = Pet()
for base in (Walker, Swimmer, Diver, Walker):
    Animal.__bases__ = (base,)
    print(pet.move(), isinstance(pet, Swimmer), Walker.__subclasses__(), Swimmer.__subclasses__())
    print([each.__name__ for each in Pet.__mro__], Animal.__base__.__name__, hasattr(pet, "depth"))


def attempt(cls, bases):
    try:
        cls.__bases__ = bases
        print(cls.__name__, [each.__name__ for each in cls.__mro__])
    except TypeError as error:
        print(error)


attempt(Empty, (Walker,))
attempt(Empty, (object,))
attempt(Animal, (Diver, Walker))
attempt(Animal, (Walker, Diver, Swimmer))
attempt(Animal, (Swimmer, Diver))
attempt(Animal, (Diver, Diver))
attempt(Animal, [Walker])
attempt(Animal, ())
attempt(Animal, (1,))
attempt(Animal, (Pet,))
attempt(Swimmer, (Diver,))
attempt(Animal, (Slotted,))
attempt(Animal, (Names,))
attempt(Animal, (object,))
attempt(Animal, (int,))
attempt(Animal, (bool,))
attempt(Animal, (Made,))
attempt(Names, (Ages,))
attempt(Failure, (Mistake,))
attempt(Failure, (KeyError,))
attempt(Failure, (OSError,))
attempt(int, (object,))
try:
    del Animal.__bases__
except TypeError as error:
    print(error)


# A mistake in a class below leaves all as it was.
class Left(Swimmer):
    pass


class Both(Walker, Left):
    pass


attempt(Left, (Walker,))
print(Left.__bases__, [each.__name__ for each in Left.__mro__], Both().move())
attempt(Left, (Diver,))
print([each.__name__ for each in Both.__mro__])


# What is asked again and again notices, from methods to constructors and finalizers.
class Old:
    size = 1

    def __init__(self):
        self.made = "old"

    def tell(self):
        return "told by old"


class New:
    size = 2

    def __init__(self):
        self.made = "new"

    def tell(self):
        return "told by new"


class Thing(Old):
    def say(self):
        return super().tell()


thing = Thing()
for turn in range(6):
    if turn == 3:
        Thing.__bases__ = (New,)
    print(thing.tell(), thing.say(), thing.size, Thing().made)


class Ending:
    def __del__(self):
        print("gone")


class Short(Old):
    pass


Short.__bases__ = (Ending,)
Short()


class Mixed(Walker, list):
    pass


class Packed(Walker, Slotted):
    pass


print(Mixed.__base__, Packed.__base__, bool.__base__, object.__base__)
