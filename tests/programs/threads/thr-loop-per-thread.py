"""Each thread may run a loop of its own."""
import asyncio
import threading


async def count(name, to):
    for number in range(to):
        await asyncio.sleep(0.02)
    print(name, "counted to", to, "in", threading.current_thread().name)
    return to


def run(name, to, results):
    results[name] = asyncio.run(count(name, to))


results = {}
threads = [
    threading.Thread(target=run, args=(name, to, results), name=f"thread {name}")
    for name, to in (("a", 5), ("b", 2), ("c", 8))
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(results)


def without_loop():
    try:
        asyncio.get_running_loop()
    except RuntimeError as error:
        print(error)
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(error)


thread = threading.Thread(target=without_loop, name="bare")
thread.start()
thread.join()
