class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)

def local():
    thing = Noisy("local")
    print("inside")

local()
print("after local")

def given(thing):
    print("given", thing.name)

given(Noisy("argument"))
print("after call")

def passed():
    return Noisy("returned")

kept = passed()
print("kept")
passed()
print("not kept")

def raises():
    thing = Noisy("in a frame that raises")
    raise ValueError("no")

try:
    raises()
except ValueError as error:
    print("caught", error)
print("after except")

def closure():
    thing = Noisy("closed over")
    return lambda: thing.name

show = closure()
print(show())
del show
print("closure gone")
for number in range(2):
    loop = Noisy(number)
print("loop over")
del loop
print("end")
