async def say():
    print("never printed")


coroutine = say()
coroutine.close()
del coroutine
print("no warning")
