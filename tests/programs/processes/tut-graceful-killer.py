import signal, sys, threading, time, os


class GracefulKiller:
    kill_now = False

    def __init__(self):
        signal.signal(signal.SIGINT, self.exit_gracefully)
        signal.signal(signal.SIGTERM, self.exit_gracefully)

    def exit_gracefully(self, signum, frame):
        print('got', signal.Signals(signum).name)
        self.kill_now = True
killer = GracefulKiller()
threading.Timer(0.25, os.kill, (os.getpid(), signal.SIGTERM)).start()
n = 0
while not killer.kill_now:
    time.sleep(0.1)
    n += 1
    print('doing something in a loop ...', n)
print('End of the program. I was killed gracefully :)')
import atexit
atexit.register(print, 'atexit ran')
signal.signal(signal.SIGTERM, lambda *a: sys.exit(0))
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt as e:
    print('ki', repr(e))


def t():
    try:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
    except ValueError as e:
        print(e)
th = threading.Thread(target=t)
th.start()
th.join()
try:
    signal.signal(signal.SIGKILL, print)
except OSError as e:
    print(e)


def on_alarm(s, f):
    raise TimeoutError('took too long')
signal.signal(signal.SIGALRM, on_alarm)
signal.alarm(1)
try:
    time.sleep(5)
except TimeoutError as e:
    print(e)
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
os.kill(os.getpid(), signal.SIGUSR1)
print(signal.strsignal(signal.SIGTERM), signal.SIGTERM, repr(signal.SIGINT), signal.Signals['SIGHUP'].value)
signal.signal(signal.SIGTERM, signal.SIG_DFL)
print('now dying', flush=True)
os.kill(os.getpid(), signal.SIGTERM)
time.sleep(1)
