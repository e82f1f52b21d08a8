import threading
import time


class Quadrado(threading.Thread):
    def __init__(self, n):
        super().__init__(name=f"quadrado-{n}")
        self.n = n
        self.resultado = None

    def run(self):
        time.sleep(0.05 * self.n)
        self.resultado = self.n ** 2


trabalhos = [Quadrado(n) for n in range(4)]
for trabalho in trabalhos:
    trabalho.start()
for trabalho in trabalhos:
    trabalho.join()
print([(t.name, t.resultado, t.is_alive()) for t in trabalhos])
