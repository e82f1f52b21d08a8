def lines():
    print("open")
    try:
        yield "one"
        yield "two"
    finally:
        print("close")

for line in lines():
    print(line)
    break
print("left the loop")
it = lines()
next(it)
del it
print("deleted")
it = lines()
next(it)
it = lines()
print("rebound; the new one never began")
it = None

def nested():
    yield from lines()

n = nested()
print(next(n))
n = None
print("nested closed")
print([line for line in lines()])

def stubborn():
    try:
        yield 1
    finally:
        print("cleaning")

first = next(stubborn())
print(first)
