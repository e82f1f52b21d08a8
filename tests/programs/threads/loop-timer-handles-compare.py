import asyncio


def f():
    pass


loop = asyncio.new_event_loop()
now = loop.time()
early, late = loop.call_at(now + 1, f), loop.call_at(now + 2, f)
same = loop.call_at(now + 1, f)
print(early < late, early <= late, early > late, early >= late, early == late)
print(early == same, early != same, early <= same, hash(early) == hash(same))
print(early.when() == now + 1, isinstance(early, asyncio.Handle))
other = loop.call_at(now + 1, f, 1)
print(early == other)
same.cancel()
print(early == same)
print(early == 1, early != "x")
try:
    early < 3
except TypeError as error:
    print(error)
print(sorted([late, early]) == [early, late])
loop.close()
