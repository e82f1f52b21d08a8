"""loop.subprocess_exec with a SubprocessProtocol: the order of its calls."""
import asyncio
import sys


class Watcher(asyncio.SubprocessProtocol):
    def __init__(self, done):
        self.done = done
        self.calls = []

    def connection_made(self, transport):
        print("made", type(transport).__name__, transport.get_returncode(), transport.is_closing())
        print(transport.get_pipe_transport(1) is not None, transport.get_pipe_transport(2), transport.get_pipe_transport(9))

    def pipe_data_received(self, fd, data):
        print("data", fd, data)

    def pipe_connection_lost(self, fd, exc):
        self.calls.append(f"lost pipe {fd} {exc}")

    def process_exited(self):
        self.calls.append("exited")

    def connection_lost(self, exc):
        print(sorted(self.calls), "then lost", exc)
        self.done.set_result(True)


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    code = "import time; print('one', flush=True); time.sleep(0.1); print('two')"
    transport, protocol = await loop.subprocess_exec(
        lambda: Watcher(done), sys.executable, "-c", code, stdin=None, stderr=None
    )
    await done
    print(transport.get_returncode(), transport.is_closing())
    transport.close()
    done = loop.create_future()
    transport, protocol = await loop.subprocess_shell(lambda: Watcher(done), "cat; exit 3", stderr=None)
    transport.get_pipe_transport(0).write(b"to the shell")
    transport.get_pipe_transport(0).close()
    await done
    print(transport.get_returncode())
    transport.close()


asyncio.run(main())
