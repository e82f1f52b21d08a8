"""Children that are still there when the loop ends, are waited for by several, or fail to start."""
import asyncio
import sys


async def main():
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", "import sys; sys.exit(3)")
    print(await asyncio.gather(child.wait(), child.wait()), child.returncode)
    print(str(child).split(" ")[0])
    for args in (["/no/such/program"], ["no-such-program"]):
        try:
            await asyncio.create_subprocess_exec(*args)
        except OSError as error:
            print(type(error).__name__)
    for wrong in (dict(text=True), dict(shell=True), dict(bufsize=1), dict(universal_newlines=True)):
        try:
            await asyncio.create_subprocess_exec("echo", **wrong)
        except ValueError as error:
            print(error)
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", "import sys; print('to stdout', flush=True); print('to stderr', file=sys.stderr)",
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )
    out, err = await child.communicate()
    print(out, err)
    child = await asyncio.create_subprocess_exec("echo", "lines\nof\ntext", stdout=asyncio.subprocess.PIPE)
    async for line in child.stdout:
        print(line)
    print(await child.wait(), child.stdin, child.stderr)
    child = await asyncio.create_subprocess_exec("sleep", "0.1")
    waiting = asyncio.create_task(child.wait())
    await asyncio.sleep(0)
    waiting.cancel()
    print(await asyncio.gather(waiting, return_exceptions=True), child.returncode)
    print(await child.wait())


asyncio.run(main())
