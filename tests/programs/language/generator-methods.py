# send, throw, close and yield from, at every place.
def g():
    try:
        x = yield 1
        print("got", x)
        try: y = yield 2
        except ValueError as e: print("caught", e); y = yield "recovered"
        print("y", y)
        return "result"
    finally: print("cleanup")
i = g(); print(next(i), i.send("A"), i.throw(ValueError("v")))
try: i.send("B")
except StopIteration as e: print("stop", e.value)
print(next(i, "default"))
i = g(); next(i); i.close(); i.close(); print(i.gi_frame)
i = g()
try: i.send(1)
except TypeError as e: print(e)
try: i.throw(KeyError("early"))
except KeyError as e: print("early", e)
def bad():
    try: yield 1
    except GeneratorExit: yield 2
b = bad(); next(b)
try: b.close()
except RuntimeError as e: print(e)
def si(): yield 1; raise StopIteration("x")
s = si(); next(s)
try: next(s)
except RuntimeError as e: print(e, repr(e.__cause__))
def ret(): 
    return 5
    yield
r = ret()
try: next(r)
except StopIteration as e: print(e.value, e.args)
def deleg():
    a = yield from [1, 2]
    b = yield from ret()
    c = yield from g()
    return a, b, c
d = deleg()
print([next(d), next(d), next(d), d.send("into g")])
try: d.throw(TypeError("through"))
except TypeError as e: print("out", e)
def selfrun():
    yield next(me)
me = selfrun()
try: next(me)
except ValueError as e: print(e)
def closeval():
    try: yield
    except GeneratorExit: return "closed value"
c = closeval(); next(c); print(c.close())
