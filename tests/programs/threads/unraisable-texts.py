"""What CPython writes of exceptions that nobody can catch: shorter than a traceback."""

import io
import re
import sys
import weakref

text = io.StringIO()
sys.stderr = text

class D:
    def __del__(self):
        sys.exti
d = D()
del d
class D2:
    def __del__(self):
        e = ValueError("x")
        e.add_note("a note")
        raise e from KeyError(1)
d = D2()
del d
class D3:
    def __del__(self):
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
d = D3()
del d
class D4:
    def __del__(self):
        print(
            1,
            undefined_name,
        )
d = D4()
del d
class MyError(Exception): pass
class D5:
    def __del__(self):
        def f(n):
            if n: f(n - 1)
            raise MyError
        f(6)
d = D5()
del d
class D6:
    def __del__(self):
        raise SystemExit(3)
d = D6()
del d
class D7:
    def __del__(self):
        eval("1 +")
d = D7()
del d
class Bad(Exception):
    def __str__(self): raise ValueError
class D8:
    def __del__(self):
        raise Bad
d = D8()
del d
class D9:
    def __del__(self):
        raise ValueError("two\nlines")
d = D9()
del d
w = weakref.ref(MyError, lambda r: 1)
class T: pass
t = T()
w = weakref.ref(t, lambda r: {}["missing"])
del t
def bad():
    try:
        yield 1
    finally:
        yield 2
b = bad()
next(b)
del b
sys.stderr = sys.__stderr__
print(re.sub("0x[0-9a-f]+", "0x", re.sub('File ".*/', 'File "', text.getvalue())))
