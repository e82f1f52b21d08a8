# globals(), locals(), vars() and dir(), as since PEP 667.
print(globals() is globals(), locals() is globals(), vars() is globals())
globals()["made"] = 1
print(made, "made" in dir())


def function(b, a=2):
    c = 3
    before = locals()
    c = 4
    before["c"] = "changed in the copy"
    d = 5
    print(before, c, sorted(locals()), dir(), vars()["d"])
    exec("c = 100; e = 200")
    print(c, "e" in locals())
    names = {}
    exec("c += 1; e = c", globals(), names := {"c": c})
    print(c, names)
    print(eval("a + b"), [eval("n * 2", {"n": n}) for n in range(3)])


function(1)


def outer():
    shared = 1

    def inner():
        shared
        mine = 2
        return locals()

    return inner()


print(outer())


class Body:
    first = 1
    locals()["second"] = 2
    print([name for name in dir() if not name.startswith("__")], second)
    third = vars()["first"] + second


print(Body.third)
print((lambda y: locals())(3))


def grows():
    before = len(globals())
    global brand_new
    brand_new = 1
    return len(globals()) - before


print(grows(), grows())
for action in (lambda: vars(5), lambda: dir(1, 2), lambda: globals(1)):
    try:
        action()
    except TypeError as error:
        print(error)
del globals()["made"]
print(made)
