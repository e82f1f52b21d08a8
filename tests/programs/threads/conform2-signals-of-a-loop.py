"""Signals: handlers of a loop, what cannot be handled, timers, masks."""

import asyncio, signal, os, threading, time


async def main():
    loop = asyncio.get_running_loop()
    got = []
    loop.add_signal_handler(signal.SIGUSR1, lambda *a: got.append(a), 1, 2)
    os.kill(os.getpid(), signal.SIGUSR1)
    await asyncio.sleep(0.01)
    print(got)
    print(loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))
    for bad in (signal.SIGKILL, 0, 100, "1"):
        try:
            loop.add_signal_handler(bad, print)
        except Exception as e:
            print(type(e).__name__, e)

    async def co():
        pass
    try:
        loop.add_signal_handler(signal.SIGUSR2, co)
    except TypeError as e:
        print(e)

    def in_thread():
        try:
            loop.add_signal_handler(signal.SIGUSR2, print)
        except Exception as e:
            print(type(e).__name__, e)
        try:
            signal.signal(signal.SIGUSR2, signal.SIG_DFL)
        except ValueError as e:
            print(e)
    t = threading.Thread(target=in_thread)
    t.start()
    t.join()
    print(signal.getsignal(signal.SIGUSR2) == signal.SIG_DFL, signal.getsignal(signal.SIGINT) is signal.default_int_handler)
    signal.signal(signal.SIGALRM, lambda n, f: print("alarm", signal.Signals(n).name))
    print(signal.setitimer(signal.ITIMER_REAL, 0.05), signal.alarm(0))
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    time.sleep(0.05)
    print("after")
    print(signal.strsignal(15), signal.Signals.SIGTERM, repr(signal.Signals(2)))
    try:
        signal.Signals(99)
    except ValueError as e:
        print(e)
    print(signal.sigtimedwait([signal.SIGUSR1], 0.01))
    old = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
    os.kill(os.getpid(), signal.SIGUSR1)
    print(old, signal.sigpending())
    print(signal.sigwait({signal.SIGUSR1}))
    signal.pthread_sigmask(signal.SIG_SETMASK, old)


asyncio.run(main())
