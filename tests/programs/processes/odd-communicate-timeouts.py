"""communicate with limits: the child is left running, killed, asked again."""
import asyncio
import subprocess
import sys

CODE = "import sys, time; print('begun', flush=True); time.sleep(float(sys.argv[1])); print('ended')"


async def main():
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", CODE, "30", stdout=asyncio.subprocess.PIPE
    )
    print(await child.stdout.readline())
    try:
        async with asyncio.timeout(0.1):
            await child.communicate()
    except TimeoutError:
        print("left running", child.returncode)
    child.kill()
    print(await child.communicate(), child.returncode)
    try:
        child.kill()
    except ProcessLookupError:
        print("is gone")
    print(await child.wait())
    child = await asyncio.create_subprocess_exec(
        "cat", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    print(await child.communicate(b"through the cat\n"))
    child = await asyncio.create_subprocess_shell("cat >/dev/null; exit 7", stdin=asyncio.subprocess.PIPE)
    child.stdin.write(b"x" * 10)
    child.stdin.close()
    print(await asyncio.wait_for(child.wait(), 5))


asyncio.run(main())
running = subprocess.Popen([sys.executable, "-c", CODE, "30"], stdout=subprocess.PIPE, text=True)
print(running.stdout.readline().strip())
try:
    running.communicate(timeout=0.1)
except subprocess.TimeoutExpired as error:
    print(error.timeout, error.output, running.poll())
running.terminate()
print(running.communicate(), running.returncode)
try:
    subprocess.run([sys.executable, "-c", CODE, "30"], capture_output=True, timeout=0.3)
except subprocess.TimeoutExpired as error:
    print("run", error.timeout, error.stdout)
