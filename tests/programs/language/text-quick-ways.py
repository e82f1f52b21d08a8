# What has a quick way of its own gives the same as the long way round.


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for text in ["", "\n", "a\n\nb", "a\r\nb\rc", "x\x0by\x1cz\n", "é\u2028ü\n"]:
    print(ascii(text), text.splitlines(), text.splitlines(True))
for count in (-1, 0, 1, 2, 9):
    print("aaaa".replace("aa", "$&", count), "abc".replace("", "-", count))
print(len(("ab" * 5000).replace("b", "cc")), ("ab" * 5000).replace("b", "cc")[-7:])
print(len(", ".join(str(n) for n in range(1000))), "-".join(["a"] * 300).count("-"))
print(attempt(lambda: "".join(["a"] * 200 + [3])), attempt(lambda: "-".join(("x", "y"))))

for text in ["7", " -7 ", "1_000", "+5\n", "x", "3.5", "0x1f", "1__0", "", "٣", "12a", "- 7"]:
    print(repr(text), attempt(lambda: int(text)), attempt(lambda: int(text, 16)))

for text in ("abc", "é ü", "a😀b"):
    letters = iter(text)
    print(type(letters).__name__, next(letters), letters.__length_hint__(), list(letters), list(letters))

counts = {"a": 1, "b": 2.5, "c": True}
row = [1, 2, 2**53 - 1]
for key in ("a", "b", "c", "missing"):
    def add():
        counts[key] += 1
        return counts[key]
    print(key, attempt(add), "z" in counts, key not in counts)
for place in (0, -1, 2, 3, "x"):
    def take():
        row[place] += 2
        row[place] -= 1
        return row[place]
    print(place, attempt(take))


class Odd(ValueError):
    @property
    def size(self):
        return len(self.args)


for number in range(3):
    try:
        raise (Odd if number % 2 else KeyError)(number, "more")
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error.args, error.__cause__, getattr(error, "size", None))
    finally:
        print("finally", number)
