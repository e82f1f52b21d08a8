import threading

trava = threading.Lock()
print(trava.acquire(), trava.locked(), trava.acquire(blocking=False), trava.acquire(timeout=0.05))
trava.release()
try:
    trava.release()
except RuntimeError as erro:
    print(erro)
with trava:
    print(trava.locked())
print(trava.locked())
