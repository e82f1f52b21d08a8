import time
from concurrent.futures import CancelledError, ThreadPoolExecutor

with ThreadPoolExecutor(max_workers=1) as pool:
    running = pool.submit(time.sleep, 0.1)
    waiting = pool.submit(print, "never")
    time.sleep(0.02)
    print(running.cancel(), waiting.cancel(), waiting.cancelled(), waiting.cancel())
    waiting.add_done_callback(lambda future: print("callback", future.cancelled()))
    running.add_done_callback(lambda future: print("callback", future.result()))
    try:
        waiting.result()
    except CancelledError as error:
        print(repr(error))

pool = ThreadPoolExecutor(max_workers=1)
futures = [pool.submit(time.sleep, 0.05) for _ in range(3)]
time.sleep(0.02)
pool.shutdown(wait=True, cancel_futures=True)
print([future.cancelled() for future in futures])
