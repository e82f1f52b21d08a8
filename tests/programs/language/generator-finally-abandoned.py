# finally of generators that nobody finishes.
def gen(tag):
    try:
        yield 1
        yield 2
    finally:
        print("finally", tag)
def first(tag):
    for x in gen(tag): return x
print(first("return"))
for x in gen("break"): break
print("after break")
next(gen("temp"))
print("after temp")
g = gen("del"); next(g); del g
print("after del")
g = gen("rebind"); next(g); g = None
print("after rebind")
def scope():
    g = gen("scope"); next(g)
    print("leaving")
scope()
print("left")
a, *b = gen("unpack")
def outer():
    yield from gen("inner")
o = outer(); next(o); o.close()
zip_ = zip(gen("z1"), gen("z2")); next(zip_); del zip_
print("after zip")
l = [gen("list")]; next(l[0]); l.clear()
print("after clear")
try:
    for x in gen("raise"): raise ValueError
except ValueError: print("caught")
print("caught done")
keep = gen("at exit"); next(keep)
print("end")
