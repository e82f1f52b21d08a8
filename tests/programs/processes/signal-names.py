"""Names, numbers and texts of signals."""
import signal

for number in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL, signal.SIGSEGV):
    print(repr(number), int(number), f"{number}", signal.strsignal(number))
print(signal.Signals(15) is signal.SIGTERM, signal.Signals["SIGHUP"], signal.SIGCLD == signal.SIGCHLD)
print(signal.SIGCLD, signal.Signals.SIGIOT.name, signal.Signals.SIGPOLL.name)
print(repr(signal.SIG_DFL), repr(signal.SIG_IGN), repr(signal.SIG_BLOCK))
print(len(signal.Signals), len(signal.valid_signals()), signal.SIGTERM in signal.valid_signals())
print(signal.NSIG, [each.name for each in list(signal.Signals)[:5]])
print(signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM), signal.getsignal(32))
print(signal.strsignal(40), signal.strsignal(32), signal.ITIMER_REAL)
try:
    signal.Signals(99)
except ValueError as error:
    print(error)
