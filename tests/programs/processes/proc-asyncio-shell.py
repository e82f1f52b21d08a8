"""create_subprocess_shell, several at a time, results in the order of the arguments."""
import asyncio
from asyncio.subprocess import PIPE


async def run(command):
    process = await asyncio.create_subprocess_shell(command, stdout=PIPE, stderr=PIPE)
    stdout, stderr = await process.communicate()
    return command, process.returncode, stdout.decode(), stderr.decode()


async def main():
    commands = ("sleep 0.2; echo slow", "echo fast", "echo oops >&2; exit 5", "cat < missing.txt")
    for result in await asyncio.gather(*map(run, commands)):
        print(*map(repr, result))
    async for done in asyncio.as_completed([run("sleep 0.3; echo b"), run("sleep 0.1; echo a")]):
        print((await done)[2])


asyncio.run(main())
