"""asyncio.create_subprocess_exec: communicate, wait, returncode."""
import asyncio
import sys
from asyncio.subprocess import DEVNULL, PIPE, STDOUT


async def main():
    process = await asyncio.create_subprocess_exec("echo", "hi", stdout=PIPE)
    print(process.returncode, process.stdin, process.stderr)
    print(await process.communicate(), process.returncode)
    process = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    print(await process.communicate(b"to cat"))
    code = "import sys; print('out', flush=True); print('err', file=sys.stderr); sys.exit(4)"
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", code, stdout=PIPE, stderr=PIPE)
    print(await process.communicate(), process.returncode)
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", code, stdout=PIPE, stderr=STDOUT)
    print(await process.communicate(), await process.wait())
    process = await asyncio.create_subprocess_exec("echo", "nowhere", stdout=DEVNULL)
    print(await process.wait(), await process.wait())
    print(repr(process).startswith("<Process "), repr(process).endswith(f"{process.pid}>"))


asyncio.run(main())
