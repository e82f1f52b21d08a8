ages = {"Ana": 31, "Bia": 27}
ages["Caio"] = 40
ages["Ana"] = 32
print(ages, len(ages), "Bia" in ages, "Duda" in ages)
print(list(ages), list(ages.values()), list(ages.items()))
print(ages.get("Duda"), ages.get("Duda", 0), ages.setdefault("Duda", 18))
print(ages.pop("Bia"), ages.pop("Eva", None), ages)
for name, age in ages.items():
    print(name, age)
ages.update({"Ana": 33}, Gil=50)
print(ages | {"Ana": 1, "Zoe": 2})
del ages["Gil"]
print({value: key for key, value in ages.items()})
counts = {}
for letter in "abracadabra":
    counts[letter] = counts.get(letter, 0) + 1
print(counts, sorted(counts, key=lambda letter: (-counts[letter], letter)))
print(dict(a=1, b=2), dict([("x", 1), ("y", 2)]), {1: "int", 1.0: "float", True: "bool"})
try:
    ages["Nina"]
except KeyError as error:
    print("missing", error, repr(error))
print(ages.popitem(), ages)
