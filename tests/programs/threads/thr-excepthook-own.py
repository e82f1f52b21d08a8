"""threading.excepthook is told who failed, with what."""
import threading


def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.thread.name)
    print(args.exc_traceback.tb_frame.f_code.co_name != "", len(args), isinstance(args, tuple))


def fails():
    raise LookupError("nothing there")


def run(name):
    thread = threading.Thread(target=fails, name=name)
    thread.start()
    thread.join()


before = threading.excepthook
threading.excepthook = hook
run("first")
threading.excepthook = threading.__excepthook__
print(before is threading.__excepthook__)
args = threading.ExceptHookArgs((ValueError, ValueError("made by hand"), None, None))
print(args)
try:
    threading.ExceptHookArgs((1, 2))
except TypeError as error:
    print(error)
try:
    threading.excepthook("no arguments")
except TypeError as error:
    print(error)
