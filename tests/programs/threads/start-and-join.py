import threading
import time


def baixar(nome, segundos):
    print(nome, "começou")
    time.sleep(segundos)
    print(nome, "terminou")


a = threading.Thread(target=baixar, args=("A", 0.2))
b = threading.Thread(target=baixar, args=("B", 0.4))
a.start()
time.sleep(0.05)
b.start()
time.sleep(0.05)
print(a.is_alive(), b.is_alive())
a.join()
b.join()
print(a.is_alive(), b.is_alive(), "fim")
