import asyncio
import warnings


def show(message, category, filename, lineno, file=None, line=None):
    own = [text.strip() for text in str(message).split("\n")]
    lines = [text for text in own if "/" not in text.split(",")[0] or "debug-never" in text]
    print(category.__name__, lineno)
    for text in lines:
        if text.startswith(("coroutine", "Coroutine")) or "in main" in text or "forget" in text:
            print("  ", text)


warnings.showwarning = show


async def work():
    pass


def forget():
    work()


async def main():
    forget()
    await asyncio.sleep(0)


asyncio.run(main())
asyncio.run(main(), debug=True)
