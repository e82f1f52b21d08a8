import sys

def report(unraisable):
    message = unraisable.err_msg.split(" <")[0]
    print(message, unraisable.exc_type.__name__, unraisable.exc_value, unraisable.exc_traceback.tb_lineno)

sys.unraisablehook = report

class Broken:
    def __del__(self):
        raise ValueError("in __del__")

thing = Broken()
del thing
print("the program goes on")
Broken()
print("and on")

def generator():
    try:
        yield 1
    finally:
        raise KeyError("in finally")

g = generator()
next(g)
del g
print("after the generator")

print("end")
