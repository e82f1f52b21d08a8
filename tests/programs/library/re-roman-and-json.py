"""Checking and reading by patterns: Roman numbers, a small JSON reader, CSV with quotes."""
import re

ROMAN = re.compile("M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
VALUES = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}


def roman(text):
    if not text or ROMAN.fullmatch(text) is None:
        raise ValueError(f"not a Roman number: {text!r}")
    total = 0
    for pair in re.finditer(r"(?=(.)(.?))", text):
        one, after = VALUES[pair[1]], VALUES.get(pair[2], 0)
        total += -one if one < after else one
        if pair.end() == len(text) - 1:
            break
    return total


for text in ("IX", "MCMXCIV", "MMXXV", "IIII", "VX", ""):
    try:
        print(text, ROMAN.fullmatch(text).groups())
    except AttributeError:
        print(repr(text), "is none")

TOKEN = re.compile(
    r"""\s*(?:(?P<text>"(?:[^"\\]|\\.)*")|(?P<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)
    |(?P<word>true|false|null)|(?P<mark>[\[\]{},:]))""",
    re.X,
)


def read(source, at=0):
    found = TOKEN.match(source, at)
    if found is None:
        raise ValueError(f"unexpected {source[at:at + 5]!r} at {at}")
    at = found.end()
    match found.lastgroup, found[found.lastgroup]:
        case "text", text:
            return re.sub(r"\\(.)", r"\1", text[1:-1]), at
        case "number", text:
            return float(text) if re.search("[.eE]", text) else int(text), at
        case "word", text:
            return {"true": True, "false": False, "null": None}[text], at
        case "mark", ("[" | "{") as opening:
            items = []
            while not (end := re.compile(r"\s*([\]}])").match(source, at)):
                item, at = read(source, at)
                if opening == "{":
                    at = re.compile(r"\s*:").match(source, at).end()
                    value, at = read(source, at)
                    item = item, value
                items.append(item)
                at = re.compile(r"\s*,?").match(source, at).end()
            return dict(items) if opening == "{" else items, end.end()
        case _, mark:
            raise ValueError(f"unexpected {mark!r}")


print(read('{"a": [1, -2.5e3, true, null], "b\\"c": {"d": "x, y"}} rest'))
for broken in ("[1, ?]", "]"):
    try:
        read(broken)
    except ValueError as error:
        print(error)

FIELD = re.compile(r'(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))')
row = 'one,"two, three","say ""hi""",,last'
print([quoted.replace('""', '"') or plain for quoted, plain in FIELD.findall(row)])
