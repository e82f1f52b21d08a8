# Where names live: comprehensions, classes, closures, walrus, global and nonlocal.
x = "global"


class Body:
    x = "class"
    seen = [x for _ in range(1)]
    first = [y for y in x]
    lazy = lambda: x

    def method(self):
        return x

    nested = [[inner + x for inner in outer] for outer in ["ab"]]


print(Body.seen, "".join(Body.first), Body.lazy(), Body().method(), Body.nested)
funcs = [lambda: i for i in range(3)]
print([f() for f in funcs], [f() for f in [lambda i=i: i for i in range(3)]])
total = 0
print([total := total + n for n in range(4)], total, [n for n in range(3) if (last := n) % 2], last)


def counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    def peek():
        return count

    return step, peek


step, peek = counter()
print(step(), step(), peek(), step.__closure__[0].cell_contents, step.__code__.co_freevars)


def early():
    print(x)
    x = 1


def deleted():
    value = 1
    del value
    return value


def free():
    def inner():
        return later

    inner()
    later = 1


def loop_leaves():
    for item in range(3):
        pass
    return item, [item for item in "ab"], item


for function in early, deleted, free, loop_leaves:
    try:
        print(function())
    except NameError as error:
        print(type(error).__name__, error)
try:
    print(item)
except NameError as error:
    print(error)


def swap():
    global x
    x = "changed"
    return [x for x in "ab"], x


print(swap(), x)
gen = (x + y for x in "ab" for y in "cd" if x != y)
x = "not seen by the generator's own x"
print(list(gen), {k: v for k, v in zip("ab", range(2))}, {n % 3 for n in range(9)})
try:
    [z for z in (1, 2) if undefined_here]
except NameError as error:
    print(error)
for source in "[x := 1 for x in y]", "[(y := 1) for x in (y := 2)]", "class A:\n  [(z := 1) for x in ()]", "def f():\n  nonlocal q", "def f():\n  print(a)\n  global a":
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as error:
        print(error.msg)
