def sample(a, b=1, /, c=2, *rest, d, e=5, **extra):
    """A function with every kind of parameter."""
    local = a
    return local, rest

code = sample.__code__
print(code.co_name, code.co_qualname, code.co_firstlineno, code.co_filename.endswith(".py"))
print(code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals)
print(code.co_varnames)
print(code is sample.__code__, code == sample.__code__, code != (lambda: 0).__code__)

class Machine:
    def plain(self): pass
    def generator(self): yield
    async def coroutine(self): pass
    async def both(self): yield

VARARGS, KEYWORDS, GENERATOR, COROUTINE, ASYNC = 4, 8, 32, 128, 512
for function in (sample, Machine.plain, Machine.generator, Machine.coroutine, Machine.both):
    flags = function.__code__.co_flags
    print(function.__qualname__, [bool(flags & bit) for bit in (VARARGS, KEYWORDS, GENERATOR, COROUTINE, ASYNC)])

def outer():
    shared = 1
    def inner():
        return shared
    return inner

inner = outer()
print(outer.__code__.co_cellvars, inner.__code__.co_freevars, inner.__closure__[0].cell_contents)
inner.__closure__[0].cell_contents = 7
print(inner(), outer.__closure__)
print(eval(compile("a * 2", "<calc>", "eval"), {"a": 21}), compile("x = 1", "<c>", "exec").co_name)
