"""The traceback of a thread shows causes and notes as everywhere."""
import threading


def read():
    return {}["missing"]


def load():
    try:
        read()
    except KeyError as error:
        failure = RuntimeError("no configuration")
        failure.add_note("look into settings.toml")
        raise failure from error


thread = threading.Thread(target=load, name="loader")
thread.start()
thread.join()
print("main goes on", thread.is_alive())
