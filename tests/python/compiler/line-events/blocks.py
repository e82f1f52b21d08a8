class M:
    async def __aenter__(self): return 1
    async def __aexit__(self,*a): return True
async def ag():
    for i in range(2):
        yield i
async def sub(x):
    return x
async def co():
    async with M() as a:
        x = 1
    async with M():
        1/0
    async for i in ag():
        pass
    else:
        x = 2
    for i in range(2):
        async with M():
            continue
    async with M():
        return await sub(1)
def drive(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value
drive(co())
def fin():
    try:
        return 1
    finally:
        x = 2
fin()
def exc():
    for i in range(2):
        try:
            if i:
                raise KeyError
        except KeyError:
            break
        finally:
            x = 1
exc()
def star():
    try:
        raise ExceptionGroup("g", [ValueError()])
    except* TypeError:
        pass
    except* ValueError as e:
        x = 1
star()
def w():
    while 1:
        try:
            break
        finally:
            x = 1
    while True:
        if x: break
    for _ in []:
        pass
    if 0:
        x = 1
    if 1:
        x = 2
    pass
    return
w()
def g():
    yield
    return 1
def h():
    x = yield from g()
    return x
for i in h(): pass
try: raise ValueError
except ValueError: pass
@lambda f: f
class D:
    y = 1
    def m(self): pass
def last(): pass
last()
