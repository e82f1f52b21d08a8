"""What signal refuses."""
import os
import signal
import threading


def attempt(action, *args):
    try:
        print(action.__name__, "->", action(*args))
    except Exception as error:
        print(action.__name__, type(error).__name__, error)


attempt(signal.signal, signal.SIGKILL, signal.SIG_IGN)
attempt(signal.signal, signal.SIGSTOP, print)
attempt(signal.signal, 0, signal.SIG_DFL)
attempt(signal.signal, 65, signal.SIG_DFL)
attempt(signal.signal, signal.SIGINT, None)
attempt(signal.signal, signal.SIGINT, 5)
attempt(signal.signal, "SIGINT", print)
attempt(signal.getsignal, 65)
attempt(signal.strsignal, 0)
attempt(signal.raise_signal, 65)
attempt(os.kill, os.getpid(), 65)
attempt(os.kill, os.getpid(), 0)
attempt(os.kill, 4194300, signal.SIGTERM)
attempt(signal.alarm, 1.5)
attempt(signal.setitimer, signal.ITIMER_REAL, -1)
attempt(signal.setitimer, 7, 1)
attempt(signal.setitimer, signal.ITIMER_REAL, "soon")
attempt(signal.siginterrupt, 65, False)
attempt(signal.default_int_handler, 2, None) if False else None
attempt(signal.pthread_sigmask, 7, [])
attempt(signal.pthread_sigmask, signal.SIG_BLOCK, [700])
attempt(signal.sigtimedwait, [signal.SIGUSR1], -1)


def elsewhere():
    attempt(signal.signal, signal.SIGUSR1, print)
    attempt(signal.set_wakeup_fd, -1)


thread = threading.Thread(target=elsewhere)
thread.start()
thread.join()
