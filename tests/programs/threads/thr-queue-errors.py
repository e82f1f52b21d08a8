"""Full, Empty, and the wrong use of task_done."""
import queue


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__module__}.{type(error).__qualname__}: {error}")


work = queue.Queue(maxsize=2)
work.put("a")
work.put_nowait("b")
attempt(lambda: work.put("c", block=False))
attempt(lambda: work.put("c", timeout=0.05))
attempt(lambda: work.put("c", timeout=-1))
print(work.full(), work.qsize(), work.empty(), work.maxsize, list(work.queue))
attempt(work.get)
attempt(lambda: work.get(timeout=1))
attempt(work.get_nowait)
attempt(lambda: work.get(timeout=0.05))
attempt(lambda: work.get(timeout=-1))
attempt(work.task_done)
attempt(work.task_done)
attempt(work.task_done)
attempt(work.join)
attempt(lambda: queue.Queue[int])
