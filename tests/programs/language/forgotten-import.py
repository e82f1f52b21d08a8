print("inicio")
inicio = time.monotonic()
print("nunca")
