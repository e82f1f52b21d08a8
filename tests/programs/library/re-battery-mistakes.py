"""Three thousand texts that are hardly patterns, and templates that are hardly templates.

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


PIECES = list("()[]{}?*+|\\^$.-:=!<>P#0123456789abilmsuxAzL,'\" é\n") + r"""(? (?P< (?P= (?: (?# (?(
(?<= (?<! [^ \x \u00 \U0001 \1 \8 (?i) (?-i: (?a (?L {1, {2} {3,1} \Q n> (a) (?P<n>a) (?P=n) (?(n)
(?(1) [a- [[ [a-- && || ~~ \d-z \07 \400 {99999999999} (?x)""".split()
TEMPLATE_PIECES = r"\\ \g < > 1 2 n \1 \2 \0 \12 \400 \g<n> \g<1> a \n \q \. é \g<0> \08".split()
chance = random.Random(7)


def answer(pattern):
    text = "aab1 \n-]" if isinstance(pattern, str) else b"aab1 \n-]"
    try:
        compiled = re.compile(pattern)
    except re.PatternError as error:
        return f"{error}|{error.msg}|{error.pos}|{error.lineno}|{error.colno}"
    except (OverflowError, ValueError) as error:
        return f"{type(error).__name__} {error}"
    spans = [found.span() for found in compiled.finditer(text)]
    return f"{compiled.groups} {dict(compiled.groupindex)} {compiled.flags} {spans}"


for hundred in range(30):
    sums = []
    for number in range(100):
        pattern = "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 6)))
        if number % 5 == 4:
            pattern = pattern.encode("latin1")
        sums.append(checksum(answer(pattern)))
    print(hundred, *sums)

sums = []
for _ in range(400):
    template = "".join(chance.choice(TEMPLATE_PIECES) for _ in range(chance.randint(1, 4)))
    try:
        sums.append(checksum(re.sub("(?P<n>a)(b)?", template, "xab a")))
    except (re.PatternError, IndexError) as error:
        sums.append(checksum(f"{type(error).__name__} {error}"))
print(*sums)
