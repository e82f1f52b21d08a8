# Recipes in cups, Egyptian fractions, and the continued fraction of pi.
from fractions import Fraction
from math import pi

recipe = {"flour": Fraction(3, 2), "milk": Fraction("0.75"), "sugar": Fraction(1, 3), "eggs": Fraction(2)}
for people in (2, 3, 6):
    scaled = {name: amount * people / 4 for name, amount in recipe.items()}
    print(people, ", ".join(f"{amount} {name}" for name, amount in scaled.items()), "=", sum(scaled.values()))


def egyptian(part):
    terms = []
    while part:
        unit = Fraction(1, -(-part.denominator // part.numerator))
        terms.append(unit)
        part -= unit
    return terms


for part in (Fraction(3, 4), Fraction(5, 7), Fraction(19, 20)):
    terms = egyptian(part)
    print(part, "=", " + ".join(map(str, terms)), sum(terms) == part)


def terms_of(number, count):
    value = Fraction(number)
    for _ in range(count):
        whole = value.__floor__()
        yield whole
        value = 1 / (value - whole)


terms = list(terms_of(pi, 6))
print(terms)
for length in range(1, 6):
    value = Fraction(terms[length - 1])
    for term in reversed(terms[: length - 1]):
        value = term + 1 / value
    print(value, float(abs(value - Fraction(pi))) < 10 ** -length, f"{value:.8f}")
