"""What Python itself has to say goes to the stream in the place of sys.stderr."""

import atexit
import contextlib
import io
import re
import sys
import threading
import warnings

class D:
    def __del__(self): raise ValueError("in del")
buffer = io.StringIO()
with contextlib.redirect_stderr(buffer):
    d = D()
    del d
print(re.sub("0x[0-9a-f]+", "0x", re.sub('File ".*/', 'File "', buffer.getvalue())))
b2 = io.StringIO()
with contextlib.redirect_stderr(b2):
    warnings.warn("careful")
    t = threading.Thread(target=lambda: 1/0, name="T"); t.start(); t.join()
print(b2.getvalue().splitlines()[0].partition(": ")[2], b2.getvalue().splitlines()[-1])
b3 = io.StringIO()
with contextlib.redirect_stderr(b3):
    try: 1/0
    except ZeroDivisionError as e: sys.excepthook(type(e), e, e.__traceback__)
print(b3.getvalue().splitlines()[-1])
sys.stderr = b4 = io.StringIO()
atexit.register(lambda: print("at exit", b4.getvalue().splitlines()[-1:], file=sys.stdout))
sys.exit("last words")
