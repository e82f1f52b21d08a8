import asyncio
import threading


async def work():
    await asyncio.sleep(0.1)
    return threading.current_thread().name


def run():
    print(asyncio.run(work()))
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(error)


thread = threading.Thread(target=run, name="Worker")
thread.start()
thread.join()
print(asyncio.run(work()))
