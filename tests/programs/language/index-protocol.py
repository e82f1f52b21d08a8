# Wherever a number is wanted for a place, a size or a count, __index__ is asked.
class Step:
    asked = 0

    def __init__(self, value):
        self.value = value

    def __index__(self):
        Step.asked += 1
        return self.value


class Half:
    def __float__(self):
        return 2.5


three = Step(3)
letters = ["a", "b", "c", "d", "e"]
print(letters[three], letters[Step(1) : three], letters[:: Step(2)], "hello"[Step(-1)])
print([0] * three, three * "ab", (1,) * Step(2))
print("a".ljust(three) + "|", "a".center(Step(5), "*"), "7".zfill(three))
print(range(three), list(range(Step(1), Step(9), three)), range(10)[three])
print(hex(Step(255)), oct(Step(8)), bin(Step(5)), chr(Step(97)), divmod(7, 2))
print(round(3.14159, Step(2)), int(three), float(Half()), float(Step(4)))
print("a,b,c".split(",", Step(1)), "aaa".replace("a", "b", Step(2)), "hello".find("l", three))
letters.insert(Step(1), "new")
print(letters.pop(Step(0)), letters, slice(Step(1), three).indices(5))
print(Step.asked > 20)
print(list(enumerate("ab", Step(5))), isinstance(three, int))
for action in (
    lambda: letters[Half()],
    lambda: [1] * Half(),
    lambda: range(Half()),
    lambda: "a".ljust(Half()),
    lambda: chr(Half()),
    lambda: letters[Half() :],
    lambda: letters[Step("x")],
    lambda: "a".ljust(Step(None)),
    lambda: hex(2.0),
    lambda: int(Half()),
    lambda: float(three) + len(three),
):
    try:
        print(action())
    except TypeError as error:
        print(error)
