import asyncio
import warnings

warnings.simplefilter("always")


async def main():
    return "ran"


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")

    class Tells(asyncio.DefaultEventLoopPolicy):
        def new_event_loop(self):
            print("a loop is made")
            return super().new_event_loop()

        def set_event_loop(self, loop):
            print("a loop is set" if loop is not None else "no loop is set")
            super().set_event_loop(loop)

    asyncio.set_event_loop_policy(Tells())
    print(type(asyncio.get_event_loop_policy()).__name__)
    print(asyncio.run(main()))
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(error)
    try:
        asyncio.set_event_loop_policy("none")
    except TypeError as error:
        print(error)
    asyncio.set_event_loop_policy(None)
    asyncio.AbstractEventLoopPolicy
for warning in caught:
    print(warning.category.__name__, warning.message, warning.lineno)
