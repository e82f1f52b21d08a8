import asyncio
import sys


async def run(cmd):
    proc = await asyncio.create_subprocess_shell(cmd, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    stdout, stderr = await proc.communicate()
    print(f'[{cmd!r} exited with {proc.returncode}]')
    if stdout:
        print(f'[stdout]\n{stdout.decode()}')
    if stderr:
        print(f'[stderr]\n{bool(stderr.decode())}')


async def get_date():
    code = 'import datetime; print(datetime.datetime(2025, 1, 2).date())'
    proc = await asyncio.create_subprocess_exec(sys.executable, '-c', code, stdout=asyncio.subprocess.PIPE)
    data = await proc.stdout.readline()
    line = data.decode('ascii').rstrip()
    await proc.wait()
    return line


async def stream(name, stream):
    while True:
        line = await stream.readline()
        if not line:
            break
        print(name, line.decode().rstrip())


async def streams():
    code = "\nimport sys, time\nfor i in range(3):\n    print('out', i, flush=True)\n    time.sleep(0.05)\n    print('err', i, file=sys.stderr, flush=True)\n    time.sleep(0.05)\nsys.exit(7)\n"
    proc = await asyncio.create_subprocess_exec(sys.executable, '-c', code, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    await asyncio.gather(stream('O', proc.stdout), stream('E', proc.stderr))
    print(await proc.wait())


async def interactive():
    code = 'import sys\nwhile True:\n  l=sys.stdin.readline()\n  if not l: break\n  print(int(l)**2, flush=True)'
    proc = await asyncio.create_subprocess_exec(sys.executable, '-c', code, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    for n in (3, 5, 12):
        proc.stdin.write(f'{n}\n'.encode())
        await proc.stdin.drain()
        print(n, int(await proc.stdout.readline()))
    proc.stdin.close()
    await proc.stdin.wait_closed()
    print(await proc.wait())


async def slow():
    proc = await asyncio.create_subprocess_exec('sleep', '10')
    try:
        await asyncio.wait_for(proc.wait(), 0.1)
    except asyncio.TimeoutError:
        proc.terminate()
        print('terminated', await proc.wait())
    try:
        proc.kill()
    except ProcessLookupError as e:
        print('gone', repr(e))
    try:
        await asyncio.create_subprocess_exec('no-such-thing')
    except FileNotFoundError as e:
        print(e)
asyncio.run(run('echo hello; false'))
asyncio.run(run('ls /zzz-no'))
print(asyncio.run(get_date()))
asyncio.run(streams())
asyncio.run(interactive())
asyncio.run(slow())
