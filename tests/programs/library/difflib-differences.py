import difflib

before = ["one\n", "two\n", "three\n", "four\n", "five\n", "six\n"]
after = ["one\n", "tvo\n", "three\n", "five\n", "six\n", "seven\n"]
print("".join(difflib.ndiff(before, after)), end="")
print("".join(difflib.unified_diff(before, after, "before.txt", "after.txt", n=1)), end="")
print("".join(difflib.context_diff(before, after, "before.txt", "after.txt")), end="")
matcher = difflib.SequenceMatcher(None, "abxcd", "abcd")
print(matcher.ratio(), matcher.get_matching_blocks())
for tag, *where in matcher.get_opcodes():
    print(tag, where)
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]))
print(list(difflib.restore(difflib.ndiff(before, after), 2)) == after)
print("\n".join(difflib.ndiff(["private Thread currentThread;"], ["private volatile Thread currentThread;"])))
print(list(difflib.unified_diff(["a"], ["a"])))
try:
    difflib.get_close_matches("x", [], n=0)
except ValueError as error:
    print(error)
