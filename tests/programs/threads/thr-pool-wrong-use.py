"""What an executor refuses."""
from concurrent.futures import Executor, ThreadPoolExecutor


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: ThreadPoolExecutor(0))
attempt(lambda: ThreadPoolExecutor(-3))
attempt(lambda: ThreadPoolExecutor("many"))
attempt(lambda: ThreadPoolExecutor(initializer="no function"))
pool = ThreadPoolExecutor(2)
attempt(pool.submit)
attempt(lambda: pool.submit(pow, 2, 5).result())
attempt(lambda: pool.submit(pow, 2, exp=5).result())
attempt(lambda: pool.submit("not callable").result())
attempt(lambda: pool.submit(len).result())
pool.shutdown()
pool.shutdown()
attempt(lambda: pool.submit(print))
attempt(lambda: pool.map(print, [1]))
attempt(lambda: Executor().submit(print))
try:
    with ThreadPoolExecutor() as other:
        raise LookupError("inside with")
except LookupError as error:
    print(error)
attempt(lambda: other.submit(print))
