import asyncio

made = []


def factory():
    made.append(asyncio.new_event_loop())
    return made[-1]


async def main():
    print(asyncio.get_running_loop() is made[-1], asyncio.get_running_loop().get_debug())
    return len(made)


print(asyncio.run(main(), loop_factory=factory))
print(asyncio.run(main(), loop_factory=factory, debug=True))
print([loop.is_closed() for loop in made])
with asyncio.Runner(loop_factory=factory) as runner:
    print("made at once:", len(made))
    print(runner.run(main()))
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print("a loop of a factory is not set:", error)
with asyncio.Runner() as runner:
    runner.run(asyncio.sleep(0))
    print("one of its own is:", asyncio.get_event_loop() is runner.get_loop())
