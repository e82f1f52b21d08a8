import threading
import time

linha = threading.Thread(target=time.sleep, args=(0.4,))
for acao in (linha.join, linha.start, linha.start):
    try:
        acao()
    except RuntimeError as erro:
        print(erro)
linha.join(timeout=0.05)
print(linha.is_alive())
linha.join()
print(linha.is_alive(), threading.current_thread() is threading.main_thread())
