"""What asyncio's subprocesses refuse."""
import asyncio
import subprocess


async def attempt(call, *args, **kwargs):
    try:
        process = await call(*args, **kwargs)
        print(await process.communicate())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


async def main():
    run, sh = asyncio.create_subprocess_exec, asyncio.create_subprocess_shell
    await attempt(run, "no-such-program")
    await attempt(run, "echo", cwd="/nowhere")
    await attempt(run, "echo", text=True)
    await attempt(run, "echo", universal_newlines=True)
    await attempt(run, "echo", shell=True)
    await attempt(run, "echo", bufsize=1)
    await attempt(run, "echo", encoding="utf-8")
    await attempt(run, "echo", errors="strict")
    await attempt(run, "echo", 5)
    await attempt(sh, ["echo"])
    await attempt(sh, "echo", shell=False)
    await attempt(sh, "echo x; exit 2", stdout=subprocess.PIPE)
    await attempt(sh, "no-such-program 2>&1", stdout=subprocess.PIPE)
    process = await run("cat", stdin=subprocess.PIPE)
    process.kill()
    print(await process.wait())
    await asyncio.sleep(0.1)
    try:
        process.kill()
    except ProcessLookupError as error:
        print("gone", error.args)


asyncio.run(main())
