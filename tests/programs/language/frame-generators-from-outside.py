def inner():
    yield "deep"

def worker():
    x = 1
    received = yield x
    yield from inner()

g = worker()
print(g.gi_frame.f_lineno, g.gi_running, g.gi_suspended, g.gi_yieldfrom, g.gi_code.co_name)
next(g)
print(g.gi_frame.f_lineno, g.gi_suspended, g.gi_frame.f_locals)
print(g.send("hi"), g.gi_yieldfrom.__name__, sorted(g.gi_frame.f_locals))
g.close()
print(g.gi_frame, g.gi_suspended, g.gi_running)

async def sleeper():
    await Once()

class Once:
    def __await__(self):
        yield "waiting"

c = sleeper()
print(c.cr_frame.f_code.co_name, c.cr_await, c.cr_running, c.cr_origin)
print(c.send(None), c.cr_suspended)
c.close()
print(c.cr_frame)

def looks_at_itself():
    print(me.gi_running, me.gi_frame.f_lineno)
    yield

me = looks_at_itself()
next(me)
try:
    def again(): yield next(it)
    it = again()
    next(it)
except ValueError as error:
    print(error)
