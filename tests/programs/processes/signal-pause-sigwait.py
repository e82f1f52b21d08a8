"""Waiting for signals: pause, sigwait with a mask, sigtimedwait."""
import os
import signal

signal.signal(signal.SIGALRM, lambda signum, frame: print("handler", signum))
signal.setitimer(signal.ITIMER_REAL, 0.05)
print(signal.pause())

print(signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1, signal.SIGUSR2]))
os.kill(os.getpid(), signal.SIGUSR2)
print(signal.sigpending())
print(repr(signal.sigwait([signal.SIGUSR1, signal.SIGUSR2])))
print(signal.sigpending(), signal.sigtimedwait([signal.SIGUSR1], 0.05))
os.kill(os.getpid(), signal.SIGUSR1)
info = signal.sigwaitinfo([signal.SIGUSR1])
print(info.si_signo, info.si_pid == os.getpid())
signal.signal(signal.SIGUSR1, lambda signum, frame: print("let in", signum))
os.kill(os.getpid(), signal.SIGUSR1)
print("still blocked")
print(sorted(signal.pthread_sigmask(signal.SIG_SETMASK, [])))
print("end")
