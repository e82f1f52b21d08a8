"""A child's streams: lines as they come, writing with drain, while the loop does other things."""
import asyncio
import sys
from asyncio.subprocess import PIPE

code = """
import sys
for line in sys.stdin:
    print("child got", line.strip(), flush=True)
print("child ends", flush=True)
"""


async def tick(times):
    for number in range(times):
        await asyncio.sleep(0.1)
        print("tick", number)


async def main():
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", code, stdin=PIPE, stdout=PIPE)
    for word in (b"one", b"two"):
        child.stdin.write(word + b"\n")
        await child.stdin.drain()
        print(await child.stdout.readline())
    child.stdin.close()
    await child.stdin.wait_closed()
    print([line async for line in child.stdout], child.stdout.at_eof())
    print(await child.wait())
    slow = "import time; time.sleep(0.25); print('slow')"
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", slow, stdout=PIPE)
    ticking = asyncio.create_task(tick(2))
    print(await child.stdout.read())
    await ticking
    print(await child.wait())


asyncio.run(main())
