import inspect

def counter():
    x = 1
    while x < 3:
        yield x
        x += 1

g = counter()
print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
next(g)
print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
for _ in g:
    pass
print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))

def self_aware():
    print(inspect.getgeneratorstate(me))
    yield

me = self_aware()
next(me)

class Pause:
    def __await__(self):
        yield

async def job():
    await Pause()

c = job()
print(inspect.getcoroutinestate(c))
c.send(None)
print(inspect.getcoroutinestate(c))
c.close()
print(inspect.getcoroutinestate(c))

async def stream():
    yield 1

s = stream()
print(inspect.getasyncgenstate(s), inspect.isasyncgen(s))
try:
    inspect.getgeneratorlocals(5)
except TypeError as error:
    print(error)
