def ele_mesmo():
    try:
        next(eu)
    except ValueError as erro:
        yield str(erro)


def teimoso():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def cedo():
    raise StopIteration("cedo demais")
    yield


eu = ele_mesmo()
print(next(eu))
t = teimoso()
next(t)
try:
    t.close()
except RuntimeError as erro:
    print(erro)
try:
    next(cedo())
except RuntimeError as erro:
    print(erro, repr(erro.__cause__))
