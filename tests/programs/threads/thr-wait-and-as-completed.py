"""wait in its three ways; as_completed gives what ends first."""
import concurrent.futures as futures
import time


def nap(seconds):
    time.sleep(seconds)
    return seconds


def fail(seconds):
    time.sleep(seconds)
    raise ValueError(seconds)


with futures.ThreadPoolExecutor(4) as pool:
    naps = [pool.submit(nap, seconds) for seconds in (0.15, 0.05, 0.1)]
    print([future.result() for future in futures.as_completed(naps)])
    print([future.result() for future in futures.as_completed(naps + naps[:1])] != [])

    some = [pool.submit(nap, 0.02), pool.submit(nap, 0.2)]
    result = futures.wait(some, return_when=futures.FIRST_COMPLETED)
    print(len(result.done), len(result.not_done))
    some = [pool.submit(fail, 0.05), pool.submit(nap, 0.2)]
    done, not_done = futures.wait(some, return_when=futures.FIRST_EXCEPTION)
    print([future.exception() for future in done], len(not_done))
    done, not_done = futures.wait(some)
    print(len(done), not_done)
    late = [pool.submit(nap, 0.2)]
    print(len(futures.wait(late, timeout=0.05).not_done))
    try:
        for future in futures.as_completed(late + some, timeout=0.05):
            print("done", future.done())
    except TimeoutError as error:
        print(error)
    print(futures.wait([]))
    try:
        futures.wait(late, return_when="SOMETIMES")
    except ValueError as error:
        print(error)
