"""A thousand patterns, each on four texts.

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


ATOMS = r"""a b c A B . \w \d \s \W \D \S [ab] [^a] [a-c] [^\d] [\w-] \b \B ^ $ \A \Z é ß x 1 \. \n
[aé] (?:a|b) () (?:) \z""".split() + [" "]
QUANTIFIERS = "* + ? {2} {1,2} {0,} {,2} *? +? ?? {1,2}? *+ ++ ?+ {1,2}+ {2}+".split()
BEHIND = ["a", "b", "[ab]", r"\w", "ab", "(a)", "a|b"]
BRACKETS = [(0.75, "(?:"), (0.79, "(?="), (0.82, "(?!"), (0.86, "(?>"), (0.89, "(?i:")]
chance = random.Random(1)


class Maker:
    """Makes one pattern; counts its groups."""

    def __init__(self):
        self.groups = 0

    def group(self, start, depth):
        text = start + self.options(depth - 1) + ")"
        self.groups += start == "(" or start.startswith("(?P<")
        return text

    def part(self, depth):
        kind = chance.random()
        if depth <= 0 or kind < 0.55:
            return chance.choice(ATOMS)
        if kind < 0.66:
            return self.group("(", depth)
        if kind < 0.70:
            return self.group(f"(?P<n{self.groups}>", depth)
        for limit, start in BRACKETS:
            if kind < limit:
                return self.group(start, depth)
        if kind < 0.94:
            return chance.choice(["(?<=", "(?<!"]) + chance.choice(BEHIND) + ")"
        number = chance.randint(1, max(self.groups, 1))
        if kind < 0.97:
            return f"\\{number}"
        return f"(?({number}){self.options(0)})"

    def sequence(self, depth):
        parts = []
        for _ in range(chance.randint(1, 3)):
            parts.append(self.part(depth))
            if chance.random() < 0.35:
                parts.append(chance.choice(QUANTIFIERS))
        return "".join(parts)

    def options(self, depth):
        return "|".join(self.sequence(depth) for _ in range(chance.choice([1, 1, 1, 2, 3])))


def answers(pattern, flags, texts):
    try:
        compiled = re.compile(pattern, flags)
    except re.PatternError as error:
        return f"{error}"
    parts = []
    for text in texts:
        for found in (compiled.match(text), compiled.search(text), compiled.fullmatch(text)):
            parts.append("-" if found is None else f"{found.regs}{found.lastindex}")
        parts.append(repr(compiled.findall(text)))
        parts.append(repr(compiled.sub(r"<\g<0>>", text)))
        parts.append(repr(compiled.split(text, maxsplit=3)))
    return " ".join(parts)


for hundred in range(10):
    sums = []
    for _ in range(100):
        pattern = Maker().options(3)
        flags = chance.choice([0, 0, 0, re.I, re.M, re.S, re.A, re.I | re.M])
        texts = [
            "".join(chance.choice("aabbcABxé1 \n.ß") for _ in range(chance.randint(0, 9)))
            for _ in range(4)
        ]
        sums.append(checksum(answers(pattern, flags, texts)))
    print(hundred, *sums)
