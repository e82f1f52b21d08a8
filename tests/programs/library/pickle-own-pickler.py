import io
import pickle


class Record:
    def __init__(self, key):
        self.key = key


database = {"a": Record("a"), "b": Record("b")}


class Saver(pickle.Pickler):
    def persistent_id(self, value):
        return ("record", value.key) if isinstance(value, Record) else None


class Loader(pickle.Unpickler):
    def persistent_load(self, found):
        kind, key = found
        if kind != "record":
            raise pickle.UnpicklingError(f"unknown kind {kind}")
        return database[key]


file = io.BytesIO()
Saver(file).dump([database["a"], 1, database["b"]])
print(file.getvalue())
file.seek(0)
loaded = Loader(file).load()
print(loaded[0] is database["a"], loaded[1], loaded[2].key)
file.seek(0)
try:
    pickle.load(file)
except pickle.UnpicklingError as error:
    print(error)


class Safe(pickle.Unpickler):
    def find_class(self, module, name):
        if module != "builtins":
            raise pickle.UnpicklingError(f"{module}.{name} is forbidden")
        return super().find_class(module, name)


print(Safe(io.BytesIO(pickle.dumps([len, range(3)]))).load())
try:
    Safe(io.BytesIO(pickle.dumps(Record("c")))).load()
except pickle.UnpicklingError as error:
    print(error)


class Functions(pickle.Pickler):
    def reducer_override(self, value):
        if callable(value) and getattr(value, "__name__", "") == "<lambda>":
            return str, ("a lambda",)
        return NotImplemented


out = io.BytesIO()
Functions(out).dump([lambda: 1, 2])
print(pickle.loads(out.getvalue()))
