"""`partial` objects are copied and pickled with what they hold; settings of a csv writer are fixed."""
import copy
import csv
import io
import pickle
import weakref
from functools import partial, partialmethod

binary = partial(int, base=2)
binary.note = "reads zeros and ones"
again = pickle.loads(pickle.dumps(binary))
print(again, again("101"), again.note, vars(again))
deep = copy.deepcopy(binary)
print(deep.keywords, deep.keywords is binary.keywords, deep("11"))
try:
    binary.__setstate__(("int", (), {}, None))
except TypeError as error:
    print(error)


class Scale:
    factor = 10

    def times(self, number, by=1):
        return number * by * self.factor

    double = partialmethod(times, by=2)


print(Scale().double(4), partial(partial(pow, 2), 3)())

writer = csv.writer(io.StringIO(), delimiter=";")
for change in (
    lambda: setattr(writer.dialect, "delimiter", ","),
    lambda: delattr(writer.dialect, "delimiter"),
    lambda: setattr(writer.dialect, "colour", "red"),
    lambda: copy.copy(writer.dialect),
):
    try:
        change()
    except Exception as error:
        print(type(error).__name__, error)
print(writer.dialect.delimiter)

scale = Scale()
reference = weakref.ref(scale)
print(copy.copy(reference) is reference, copy.deepcopy([reference])[0]() is scale)
