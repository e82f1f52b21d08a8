import io
import pickle


class Gone:
    pass


data = pickle.dumps(Gone())
del Gone
for broken in (
    b"",
    b"\x80\x04",
    b"\x80\x04K",
    b"\x80\x09.",
    b"t.",
    b".",
    b"0.",
    b"\xff.",
    b"cmissing_module\nName\n.",
    data,
    "text",
    b"h\x05.",
    b"]K\x01a",
):
    try:
        print(pickle.loads(broken))
    except Exception as error:
        print(type(error).__name__, "|", str(error).split(" from ")[0])
for bad in (3, "x"):
    for function in (pickle.load, lambda file: pickle.dump(1, file)):
        try:
            function(bad)
        except TypeError as error:
            print(error)
file = io.BytesIO()
for value in (1, "two", [3]):
    pickle.dump(value, file)
file.seek(0)
try:
    while True:
        print(pickle.load(file), file.tell())
except EOFError as error:
    print("end:", error)
print(issubclass(pickle.PicklingError, pickle.PickleError), pickle.UnpicklingError.__module__)
