"""Every thread has its own attributes in a local."""
import threading

data = threading.local()
data.name = "main"
print(data.__dict__)


def work():
    print(hasattr(data, "name"), data.__dict__)
    data.name = "worker"
    data.only_here = True
    print(sorted(data.__dict__.items()))
    try:
        del data.missing
    except AttributeError as error:
        print(error)


thread = threading.Thread(target=work)
thread.start()
thread.join()
print(data.name, hasattr(data, "only_here"))
try:
    data.only_here
except AttributeError as error:
    print(error)
try:
    data.__dict__ = {}
except AttributeError as error:
    print(error)
try:
    threading.local(1)
except TypeError as error:
    print(error)
del data.name
print(data.__dict__)
