import warnings


class Doubt(UserWarning):
    """A category of our own."""


def careful(number):
    if number < 0:
        warnings.warn(f"{number} is negative", Doubt)
        number = -number
    return number


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(careful(-3), careful(2), careful(-1))
for one in caught:
    print(one.category.__name__, one.message, one.filename, one.lineno, repr(one.message))
print(caught[0])
with warnings.catch_warnings(action="error"):
    try:
        careful(-5)
    except Doubt as error:
        print("now an exception:", error)
before = len(warnings.filters)
with warnings.catch_warnings():
    warnings.resetwarnings()
    print(len(warnings.filters))
print(len(warnings.filters) == before)
catcher = warnings.catch_warnings()
with catcher:
    try:
        catcher.__enter__()
    except RuntimeError as error:
        print(error)
print(warnings.catch_warnings(record=True))
