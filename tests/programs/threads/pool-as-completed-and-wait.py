import time
from concurrent.futures import FIRST_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor, as_completed, wait


def work(seconds):
    time.sleep(seconds)
    if seconds == 0.1:
        raise ValueError("tenth")
    return seconds


with ThreadPoolExecutor() as pool:
    futures = [pool.submit(work, seconds) for seconds in (0.15, 0.05, 0.2)]
    print([future.result() for future in as_completed(futures)])
    futures = [pool.submit(work, seconds) for seconds in (0.15, 0.05)]
    done, not_done = wait(futures, return_when=FIRST_COMPLETED)
    print([one.result() for one in done], len(not_done))
    futures = [pool.submit(work, seconds) for seconds in (0.1, 0.3)]
    result = wait(futures, return_when=FIRST_EXCEPTION)
    print([repr(one.exception()) for one in result.done], len(result.not_done))
    try:
        for future in as_completed(futures, timeout=0.05):
            print("done", future.exception() is not None)
    except TimeoutError as error:
        print(error)
    print(len(wait(futures).done), len(wait(futures, timeout=0).not_done))
