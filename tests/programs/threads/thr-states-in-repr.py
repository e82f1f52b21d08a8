"""initial, started, stopped: what the repr of a thread shows."""
import re
import threading


def shown(thread):
    return re.sub(r"\d{5,}", "IDENT", repr(thread))


go = threading.Event()
thread = threading.Thread(target=go.wait, name="worker")
print(shown(thread), thread.ident, thread.is_alive())
thread.start()
print(shown(thread), thread.ident is not None, thread.is_alive())
go.set()
thread.join()
print(shown(thread), thread.is_alive())
quiet = threading.Thread(target=print, daemon=True, name="quiet")
print(shown(quiet), quiet.daemon)
print(shown(threading.current_thread()))
print(threading.main_thread() is threading.current_thread())
