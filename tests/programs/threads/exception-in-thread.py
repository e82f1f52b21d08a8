import threading


def fails():
    raise ValueError("in a thread")


thread = threading.Thread(target=fails)
thread.start()
thread.join()
print("main goes on", thread.is_alive())
