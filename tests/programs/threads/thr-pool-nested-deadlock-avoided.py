"""A call that waits for a call of its own pool needs a second thread."""
from concurrent.futures import ThreadPoolExecutor


def outer(pool):
    inner = pool.submit(lambda: "inner result")
    try:
        return inner.result(timeout=0.1)
    except TimeoutError:
        return "no thread was free"


for workers in (1, 2):
    with ThreadPoolExecutor(workers) as pool:
        print(workers, pool.submit(outer, pool).result())
