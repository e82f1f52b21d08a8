"""How threads are called when nobody names them."""
import functools
import threading


def work():
    pass


class Job:
    def __call__(self):
        pass

    def run_me(self):
        pass


threads = [
    threading.Thread(target=work),
    threading.Thread(target=lambda: None),
    threading.Thread(target=Job()),
    threading.Thread(target=Job().run_me),
    threading.Thread(target=functools.partial(work)),
    threading.Thread(),
    threading.Thread(target=work, name="mine"),
    threading.Thread(target=work, name=""),
    threading.Thread(target=work, name=42),
    threading.Timer(1, work),
]
for thread in threads:
    print(repr(thread), thread.name == thread._name)

threads[0].name = "renamed"
print(threads[0].name, threads[0])
