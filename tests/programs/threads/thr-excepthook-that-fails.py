"""A hook that fails is reported itself."""
import threading


def hook(args):
    raise TypeError(f"cannot handle {args.exc_type.__name__}")


def fails():
    raise ValueError("first")


threading.excepthook = hook
thread = threading.Thread(target=fails)
thread.start()
thread.join()
print("goes on")
