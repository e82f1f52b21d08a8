"""Flags with aliases of several bits, enums of dataclasses, typing's forms called wrongly."""

from dataclasses import dataclass, field
from enum import CONFORM, EJECT, KEEP, Enum, Flag, IntFlag, auto
from typing import Callable, Concatenate, NamedTuple, NewType, ParamSpec


def attempt(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


class Days(Flag):
    MON = 1
    TUE = 2
    WED = 4
    WEEKEND = 24


for number in (0, 1, 3, 8, 9, 16, 24, 25, 31, 32, -1, -2, -9):
    attempt(Days, number)
attempt(lambda: list(Days.WEEKEND))
attempt(lambda: list(Days(8)))
attempt(lambda: len(Days.WEEKEND))
attempt(lambda: ~Days.MON)
attempt(lambda: ~Days.WEEKEND)
attempt(lambda: Days(8).name)
attempt(lambda: str(Days(8)))
attempt(lambda: Days(8) | Days(16))
attempt(lambda: Days(16) in Days.WEEKEND)
attempt(lambda: Days.MON | Days.WEEKEND)
attempt(lambda: list(Days))


class Color(Flag):
    RED = auto()
    GREEN = auto()
    BLUE = auto()
    PURPLE = RED | BLUE
    WHITE = RED | GREEN | BLUE


attempt(lambda: (Color.PURPLE, Color.WHITE, Color.RED | Color.GREEN, ~Color.RED, list(Color.PURPLE)))


class Mode(IntFlag):
    R = 4
    W = 2
    ALL = 28


attempt(lambda: (Mode(6), Mode(8), Mode(28), Mode(30), Mode(33), ~Mode.R, Mode.R | 64))


def bounded(kind):
    class Bounded(Flag, boundary=kind):
        A = 1
        B = 2
        HIGH = 24

    return Bounded


for kind in CONFORM, EJECT, KEEP:
    for number in (8, 9, 24, 27, 36, -2):
        attempt(bounded(kind), number)


def texts():
    class Texts(Enum):
        A = "x"
        B = auto()


attempt(texts)
attempt(auto)
attempt(auto, 5)


@dataclass
class Kind:
    size: str
    legs: int
    tail: bool = field(repr=False, default=True)


@dataclass(repr=False)
class Silent:
    size: str

    def __repr__(self):
        return "silent " + self.size


class Animal(Kind, Enum):
    BEETLE = "small", 6
    DOG = "medium", 4


class Stone(Silent, Enum):
    PEBBLE = "small"


attempt(lambda: (Animal.DOG, Animal.BEETLE.legs, str(Animal.DOG), Stone.PEBBLE))

UserId = NewType("UserId", int)


def below():
    class AdminId(UserId):
        pass


attempt(below)
attempt(lambda: Concatenate[int])
attempt(lambda: Concatenate[()])
P_ = ParamSpec("P_")
attempt(lambda: Callable[Concatenate[int, P_], str])
attempt(lambda: Concatenate[int, ...])
attempt(lambda: NamedTuple("Point", [("x", int), ("y", int)])(1, 2))
attempt(lambda: NamedTuple("Point", [("_x", int)]))
attempt(lambda: NamedTuple("Point", [("x", int), ("x", int)]))
attempt(lambda: NamedTuple("1", []))
attempt(lambda: NamedTuple("Point", [("class", int)]))
