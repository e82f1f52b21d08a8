"""A thread starts with an empty context, or with the one it is given."""
import contextvars
import threading

user = contextvars.ContextVar("user", default="nobody")
user.set("ana")


def report(label):
    print(label, user.get())
    user.set(label)


def run(**options):
    thread = threading.Thread(target=report, **options)
    thread.start()
    thread.join()


run(args=("empty",))
run(args=("copy",), context=contextvars.copy_context())
shared = contextvars.Context()
run(args=("first",), context=shared)
run(args=("second",), context=shared)
print(user.get(), shared[user])
