import threading


def falha():
    raise ValueError("só aqui")


linha = threading.Thread(target=falha, name="azarada")
linha.start()
linha.join()
print("main segue", linha.is_alive())
