"""shutdown(cancel_futures=True) lets what runs end and drops the rest."""
import time
from concurrent.futures import CancelledError, ThreadPoolExecutor

pool = ThreadPoolExecutor(1)
running = pool.submit(time.sleep, 0.1)
waiting = [pool.submit(print, "never") for _ in range(2)]
time.sleep(0.02)
print(running.running(), waiting[0].running(), running.cancel(), waiting[0].cancel())
pool.shutdown(wait=False, cancel_futures=True)
print([future.cancelled() for future in waiting], running.done())
print(running.result())
for future in waiting:
    try:
        future.result()
    except CancelledError as error:
        print(repr(error))
