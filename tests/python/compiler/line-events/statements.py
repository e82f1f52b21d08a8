def deco(f):
    return f
@deco
@deco
def f(x):
    """doc"""
    for i in range(2):
        if i:
            continue
        elif x:
            pass
        else:
            pass
    n = 0
    while True:
        n += 1
        if n > 2:
            break
    while n:
        n -= 1
    else:
        n = 3
    try:
        raise ValueError
    except KeyError:
        pass
    except (TypeError, ValueError) as e:
        x = 1; y = 2
    else:
        y = 2
    finally:
        z = 3
    try:
        1/0
    except:
        pass
    try:
        y = 1
    finally:
        z = 1
    global g
    5
    return x
f(1)
class C:
    """doc"""
    a = 1
    def m(self): return 1
class M:
    def __enter__(self): return 1
    def __exit__(self,*a): return True
with M() as a, M() as b:
    c = 1
    c = 2
with M():
    1/0
def ret():
    with M():
        return 1
ret()
match 5:
    case 3:
        pass
    case 5 if c:
        c = 1
    case _:
        pass
if c: d = 1
x = 1 if c else 2
assert c, 5
del c
c: int = 4
for i in range(2): x = i
for i in range(2):
    for j in range(2):
        pass
    else:
        continue
    break
q: int = 1
q = lambda: 1
q()
def gen():
    yield 1
    yield 2
for i in gen():
    pass
while x:
    x = 0
def tr():
    for i in range(3):
        try:
            if i == 1: break
        finally:
            i = 2
    return i
tr()
def nested():
    try:
        try:
            raise KeyError
        finally:
            x = 1
    except KeyError:
        return 1
nested()
if x:
    pass
elif c:
    pass
if not x and c:
    x = 5
def last():
    if x:
        return 2
last()
