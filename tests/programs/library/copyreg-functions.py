import copyreg
import copy
import pickle


class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees


def rebuild(degrees):
    print("rebuilding", degrees)
    return Celsius(degrees)


copyreg.pickle(Celsius, lambda one: (rebuild, (one.degrees,)))
print(pickle.loads(pickle.dumps(Celsius(21))).degrees)
print(Celsius in copyreg.dispatch_table)
for action in (
    lambda: copyreg.pickle(Celsius, 3),
    lambda: copyreg.constructor(3),
    lambda: copyreg.add_extension("m", "n", 0),
    lambda: copyreg.remove_extension("m", "n", 5),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(copyreg.__newobj__(list), type(copyreg.__newobj_ex__(dict, (), {"a": 1})))
value = copyreg._reconstructor(Celsius, object, None)
print(type(value).__name__, vars(value), copyreg.__all__)
print(copy.copy([1, 2]))
