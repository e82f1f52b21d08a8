import threading


def work():
    go.wait()


go = threading.Event()
threads = [
    threading.Thread(target=work),
    threading.Thread(target=work, name="named"),
    threading.Thread(target=lambda: None),
    threading.Thread(),
    threading.Thread(target=work, daemon=True),
]
print([thread.name for thread in threads])
print(threading.active_count(), threading.current_thread() is threading.main_thread())
for thread in threads[:2]:
    thread.start()
print(sorted(thread.name for thread in threading.enumerate()), threading.active_count())
go.set()
for thread in threads[:2]:
    thread.join()
print(threading.active_count(), [thread.is_alive() for thread in threads], threads[3].ident)
print(threading.current_thread().name, threading.main_thread().daemon, threads[4].daemon)
