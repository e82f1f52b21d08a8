"""What changed between two texts."""
import difflib

OLD = """\
def total(prices):
    result = 0
    for price in prices:
        result = result + price
    return result

print(total([1, 2, 3]))
""".splitlines(keepends=True)
NEW = """\
def total(prices, tax=0):
    result = 0
    for price in prices:
        result += price
    # tax is a part of one
    return result * (1 + tax)

print(total([1, 2, 3]))
print("done")
""".splitlines(keepends=True)

print("".join(difflib.unified_diff(OLD, NEW, "old.py", "new.py")))
print("".join(difflib.unified_diff(OLD, NEW, "a", "b", "today", "tomorrow", n=0)))
print("".join(difflib.context_diff(OLD, NEW, "old.py", "new.py", n=1)))
delta = list(difflib.ndiff(OLD, NEW))
print("".join(delta))
print(list(difflib.restore(delta, 1)) == OLD, list(difflib.restore(delta, 2)) == NEW)
print("\n".join(difflib.unified_diff(["a", "b"], ["a", "c"], lineterm="")))
print(list(difflib.unified_diff(OLD, OLD)))
print("".join(difflib.Differ().compare(["\ttabs here\n"], ["\ttabs hero\n"])))
print(list(difflib.diff_bytes(difflib.unified_diff, [b"a\n"], [b"\xff\n"], b"x", b"y")))
for call in (
    lambda: list(difflib.unified_diff([b"a"], [b"b"])),
    lambda: list(difflib.unified_diff("a", "b")),
    lambda: list(difflib.unified_diff(["a"], ["b"], fromfile=None)),
    lambda: list(difflib.restore(delta, 3)),
    lambda: list(difflib.diff_bytes(difflib.unified_diff, ["a"], [b"b"])),
):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
