# json.dump writes in chunks; iterencode gives them one by one.
import json


class Pages:
    def __init__(self):
        self.parts = []

    def write(self, part):
        self.parts.append(part)

    def read(self):
        return "".join(self.parts)


pages = Pages()
json.dump({"a": [1, 2, {"b": None}], "c": "d"}, pages)
print(pages.parts)
print(json.load(pages))

half = Pages()
try:
    json.dump({"a": [1, {2}]}, half, indent=1)
except TypeError as error:
    print(error, error.__notes__, half.parts)

for chunk in json.JSONEncoder(indent=1, sort_keys=True).iterencode([1, {"z": [2], "a": {}}]):
    print(repr(chunk))


class Celsius(json.JSONEncoder):
    def default(self, o):
        return {"celsius": o.real}


print(list(Celsius().iterencode([20j, "x", None, []])))
print(list(json.JSONEncoder().iterencode("alone")), list(json.JSONEncoder().iterencode(1.5)))
with open("data.json", "w") as file:
    json.dump([{"id": n, "square": n * n} for n in range(3)], file, indent=2)
with open("data.json") as file:
    print(file.read())
with open("data.json") as file:
    print(sum(row["square"] for row in json.load(file)))
