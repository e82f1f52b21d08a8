import threading


def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.thread.name, args.exc_traceback is not None)


def fails():
    raise ValueError("told to the hook")


def leaves():
    raise SystemExit(3)


threading.excepthook = hook
for target in (fails, leaves):
    thread = threading.Thread(target=target)
    thread.start()
    thread.join()
threading.excepthook = threading.__excepthook__
thread = threading.Thread(target=leaves)
thread.start()
thread.join()
print("quiet")
