"""Cutting texts."""
import re

print(re.split(r"\W+", "Words, words, words."))
print(re.split(r"(\W+)", "Words, words, words."))
print(re.split(r"\W+", "Words, words, words.", maxsplit=1))
print(re.split("[a-f]+", "0a3B9", flags=re.IGNORECASE))
print(re.split(r"\b", "Words, words"))
print(re.split(r"(-)|(,)", "a-b,c"))
print(re.split("x*", "axbc"))
print(re.split(r"(?<=,)", "a,b,c"))
print(re.split(r"\s*[;|]\s*", "red ; green|blue;  "))
print(re.split("a", ""), re.split("", "abc"))

tokens = re.compile(r"\s*(?:(\d+\.?\d*)|(.))")


def tokenize(text):
    for number, operator in tokens.findall(text):
        yield float(number) if number else operator


print(list(tokenize("3 + 4.5*(2 - 1)")))

# A small calculator on top of it.
def value(items, least=0):
    item = next(items)
    left = value(items) if item == "(" else item
    for operator in items:
        if operator == ")":
            return left
        right = next(items)
        right = value(items) if right == "(" else right
        left = {"+": left + right, "-": left - right, "*": left * right}[operator]
    return left


print(value(tokenize("2 * (3 + 4) - 5")))
