import warnings


def old():
    warnings.warn("old() is old", DeprecationWarning, stacklevel=2)


for action in ("default", "always", "ignore", "once", "module", "error"):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter(action)
        try:
            for _ in range(3):
                old()
            old()
        except DeprecationWarning as error:
            print("raised:", error)
    print(action, len(caught), [one.lineno for one in caught])

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("ignore")
    warnings.simplefilter("always", UserWarning)
    warnings.warn("for users")
    warnings.warn("for the future", FutureWarning)
    warnings.warn(UserWarning("an object"))
print([(one.category.__name__, str(one.message)) for one in caught])
try:
    warnings.simplefilter("loudly")
except ValueError as error:
    print(type(error).__name__, error)
