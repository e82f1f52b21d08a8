import threading
import time


def para_sempre():
    while True:
        time.sleep(5)
        print("nunca")


def ate_o_fim():
    time.sleep(0.2)
    print("main esperou por esta")


eterna = threading.Thread(target=para_sempre, daemon=True)
normal = threading.Thread(target=ate_o_fim)
eterna.start()
normal.start()
print(eterna.daemon, normal.daemon, "fim de main")
