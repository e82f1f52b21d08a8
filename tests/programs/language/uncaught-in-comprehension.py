pesos = [4, 2, 0, 1]
print([10 / peso for peso in pesos])
