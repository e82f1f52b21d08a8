def say(name, value=None):
    print(name, end=" ")
    return name if value is None else value


print(say("a", 1) + say("b", 2) * say("c", 3))
print(say("a", 1) < say("b", 2) < say("c", 0) < say("d", 9))
print(say("f", lambda *args, **kwargs: (args, kwargs))(say("x"), *say("y", [1]), k=say("z")))
print([say("l1"), say("l2")], {say("k"): say("v")}, (say("t1"), say("t2")))
print(say("", "") or say("or1", 0) or say("or2"), say("and1", 0) and say("and2"))
box = {}
box[say("key")] = say("value")
print(box)
items = [0, 0, 0]
items[say("i", 0)], items[say("j", 1)] = say("p", 5), say("q", 6)
print(items)
items[say("n", 2)] += say("m", 4)
print(items)
print(say("yes") if say("test", True) else say("no"))
a = b = say("once", [])
a.append(1)
print(b, a is b)


def defaults(x=say("default", 1)):
    return x


print(defaults(), defaults())
print(say("obj", "text").upper(), say("s", "abcdef")[say("lo", 1) : say("hi", 3)])
