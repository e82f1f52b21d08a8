stock = {"apple": 3, "pear": 0, "fig": 7}
wanted = {"fig": 1, "kiwi": 2}

print(sorted(stock.keys() & wanted.keys()), sorted(stock.keys() - wanted.keys()))
print(sorted(stock.keys() | ["plum"]), sorted(stock.keys() ^ wanted))
print(stock.keys().isdisjoint(["kiwi"]), stock.keys().isdisjoint(wanted), stock.items().isdisjoint([("fig", 7)]))
print(stock.keys() >= {"fig"}, stock.keys() == {"fig", "pear", "apple"}, {"fig"} < stock.keys())
print(("pear", 0) in stock.items(), ("pear", 1) in stock.items(), 7 in stock.values())
keys = stock.keys()
del stock["pear"]
stock["lime"] = 1
print(keys, list(reversed(keys)), len(keys), keys.mapping)


class Name:
    def __init__(self, text):
        self.text = text

    def __eq__(self, other):
        return isinstance(other, Name) and self.text == other.text

    def __hash__(self):
        return hash(self.text)

    def __repr__(self):
        return f"Name({self.text})"


people = {Name("ana"): 1}
print(people.keys() & [Name("ana"), Name("eva")], people.keys().isdisjoint([Name("eva")]))
for wrong in (lambda: keys + keys, lambda: hash(keys), lambda: keys < [1], lambda: stock.values() & {1}):
    try:
        wrong()
    except TypeError as error:
        print(error)
