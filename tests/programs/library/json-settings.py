# Settings: defaults, a file, overrides, and a report of what changed.
import json

DEFAULTS = {"theme": "light", "editor": {"tab": 4, "wrap": False}, "recent": []}


def merged(base, extra):
    result = dict(base)
    for key, value in extra.items():
        if isinstance(value, dict) and isinstance(result.get(key), dict):
            result[key] = merged(result[key], value)
        else:
            result[key] = value
    return result


with open("settings.json", "w") as file:
    json.dump({"theme": "dark", "editor": {"wrap": True}}, file)
with open("settings.json") as file:
    settings = merged(DEFAULTS, json.load(file))
print(json.dumps(settings, sort_keys=True))


def changes(old, new, path=""):
    for key in sorted(old.keys() | new.keys()):
        here = f"{path}/{key}"
        if isinstance(old.get(key), dict) and isinstance(new.get(key), dict):
            yield from changes(old[key], new[key], here)
        elif old.get(key) != new.get(key):
            yield here, old.get(key), new.get(key)


for path, before, after in changes(DEFAULTS, settings):
    print(path, json.dumps(before), "->", json.dumps(after))
try:
    with open("broken.json", "w") as file:
        file.write('{"theme": dark}')
    with open("broken.json") as file:
        json.load(file)
except json.JSONDecodeError as error:
    print("broken.json:", error)
