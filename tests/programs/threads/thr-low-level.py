"""The module underneath: threads without objects."""
import _thread
import time

done = _thread.allocate_lock()
done.acquire()


def work(number, *, word="none"):
    print("works", number, word)
    done.release()


ident = _thread.start_new_thread(work, (1,), {"word": "given"})
done.acquire()
print(type(ident), done.locked(), isinstance(done, _thread.LockType))
done.release()


def leaves():
    _thread.exit()


_thread.start_new_thread(leaves, ())
time.sleep(0.3)
print(_thread._count(), _thread.error is RuntimeError)
for bad in ((1, ()), (print, 1), (print, (), 3)):
    try:
        _thread.start_new_thread(*bad)
    except TypeError as error:
        print(error)


def shows_dummy():
    import threading
    thread = threading.current_thread()
    print(type(thread).__name__, thread.name, thread.daemon, thread.is_alive())
    try:
        thread.join()
    except RuntimeError as error:
        print(error)
    done.release()


done.acquire()
_thread.start_new_thread(shows_dummy, ())
done.acquire()
print("end")
