"""Letters that are the same but for their case; what is a word, a digit, a space.

Patterns and texts are made by chance (the same every time); of the answers a checksum is printed,
so that thousands of them stay a short text.
"""
import random
import re
import warnings

warnings.simplefilter("ignore")


def checksum(text):
    total = 0
    for at, letter in enumerate(text):
        total = (total + (at % 97 + 1) * ord(letter)) % 1000003
    return total


RANGES = [
    (0x41, 0x5B), (0x61, 0x7B), (0xB5, 0x250), (0x345, 0x346), (0x370, 0x530), (0x10A0, 0x10FF),
    (0x13A0, 0x13B0), (0x1C80, 0x1C90), (0x1E00, 0x2000), (0x2126, 0x212C), (0x2160, 0x2184),
    (0x24B6, 0x24EA), (0xA640, 0xA650), (0xAB70, 0xAB80), (0xFB05, 0xFB07), (0x10400, 0x10450),
    (0x1E900, 0x1E944), (0x1F600, 0x1F602),
]
LETTERS = [chr(point) for start, stop in RANGES for point in range(start, stop)]
chance = random.Random(3)


def same(letter, other, last, flags):
    low, high = sorted([letter, last])
    tests = (letter, f"[{letter}~]", f"[^{letter}]", f"[{low}-{high}]")
    bits = "".join(str(int(re.match(test, other, flags) is not None)) for test in tests)
    return bits + str(int(re.match(rf"({letter})\1", letter + other, flags) is not None))


for flags in (re.I, re.I | re.A):
    for row in range(8):
        sums = []
        for _ in range(30):
            letter, last = chance.choice(LETTERS), chance.choice(LETTERS)
            others = [chance.choice(LETTERS) for _ in range(3)]
            others += [chr(abs(ord(letter) + step)) for step in (-32, -8, -1, 1, 8, 32)]
            sums.append(checksum(" ".join(same(letter, other, last, flags) for other in others)))
        print(int(flags), row, *sums)

everything = "".join(map(chr, [*range(0x3200), *range(0xA000, 0xA100), *range(0x10000, 0x11000)]))
for category in (r"\w", r"\d", r"\s", r"\W", r"\D", r"\S"):
    for flags in (0, re.A):
        runs = [found.span() for found in re.finditer(category + "+", everything, flags)]
        print(category, flags, len(runs), checksum(repr(runs)))
