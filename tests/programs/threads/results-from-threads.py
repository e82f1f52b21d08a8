import threading


class Soma(threading.Thread):
    def __init__(self, numeros):
        super().__init__(name=f"soma-{len(numeros)}")
        self.numeros = numeros
        self.resultado = None

    def run(self):
        self.resultado = sum(self.numeros)


threads = [Soma(range(10)), Soma(range(100))]
for thread in threads:
    print(thread.name, thread.resultado)
    thread.start()
for thread in threads:
    thread.join()
    print(thread.name, thread.resultado)
print(threading.current_thread().name, threading.main_thread() is threading.current_thread())
