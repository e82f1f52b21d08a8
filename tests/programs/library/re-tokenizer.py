"""A tokenizer, by alternatives with names."""
import re
from typing import NamedTuple


class Token(NamedTuple):
    kind: str
    value: object
    line: int
    column: int


SPECIFICATION = [
    ("NUMBER", r"\d+(\.\d*)?"),
    ("ASSIGN", r":="),
    ("END", r";"),
    ("ID", r"[A-Za-z_]\w*"),
    ("OP", r"[+\-*/()]"),
    ("NEWLINE", r"\n"),
    ("SKIP", r"[ \t]+"),
    ("MISMATCH", r"."),
]
KEYWORDS = {"IF", "THEN", "ENDIF"}


def tokenize(code):
    pattern = "|".join(f"(?P<{name}>{regex})" for name, regex in SPECIFICATION)
    line, line_start = 1, 0
    for found in re.finditer(pattern, code):
        kind, value = found.lastgroup, found.group()
        column = found.start() - line_start
        if kind == "NUMBER":
            value = float(value) if "." in value else int(value)
        elif kind == "ID" and value in KEYWORDS:
            kind = value
        elif kind == "NEWLINE":
            line_start = found.end()
            line += 1
            continue
        elif kind == "SKIP":
            continue
        elif kind == "MISMATCH":
            raise RuntimeError(f"{value!r} unexpected on line {line}")
        yield Token(kind, value, line, column)


code = """IF quantity THEN
    total := total + price * 3.5;
    tax := 7 ? 2
ENDIF;
"""
for token in tokenize(code):
    print(token)
