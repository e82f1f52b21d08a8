# Long texts are looked through in stretches: what lies across their ends has to be found all the same.
def first_difference(left, right):
    for at, (one, other) in enumerate(zip(left, right)):
        if one != other:
            return at
    return None if len(left) == len(right) else min(len(left), len(right))


def replaced(text, old, fresh, count=-1):
    result, start = [], 0
    while count != 0:
        at = text.find(old, start)
        if at < 0:
            break
        result.append(text[start:at])
        result.append(fresh)
        start = at + len(old)
        count -= 1
    return "".join(result) + text[start:]


for size in range(4090, 4103):
    for old in ("ab", "abab", "aa", "a", "é☃"):
        text = "x" * size + old * 3 + "y" * 4095 + old[:-1] + old + "z"
        for count in (-1, 0, 1, 2, 3, 4, 100):
            mine, theirs = replaced(text, old, "<>", count), text.replace(old, "<>", count)
            assert mine == theirs, (size, old, count, first_difference(mine, theirs))

overlapping = "aaaaaaa" * 1000
print(len(overlapping.replace("aa", "b")), overlapping.replace("aaa", "bc").count("bc"))
print(("ab" * 5000).replace("ba", "").count("a"), len(("ab" * 5000).replace("ba", "")))
print(len(("word, " * 3000).replace(", ", ",")), ("word, " * 3000).replace(", ", ",", 2)[:20])
long = "0123456789" * 300
print(len((long * 3 + "!").replace(long, "<long>")), (long * 3 + "!").replace(long, "<long>"))
print(len(("x" + long * 2)[:-1].replace(long, "<long>")))
print("none".replace("xyz" * 2000, "!"), "".replace("a", "b") == "", "".replace("", "b"))
print(len(("a" * 5000).replace("a", "0123456789")), ("a" * 5000).replace("a", "0123456789", 2)[:22])
print(len(("ab" * 600_000).replace("ab", "c")), ("a" * 9000).replace("a", "é")[:3], ("é" * 9000).replace("e", "a")[:3])
print(("abc" * 2000).replace("cab", "")[:5], ("abc" * 2000).replace("abc", "abc") == "abc" * 2000)
