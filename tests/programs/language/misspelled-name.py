contador = 1
print(contador)
print(contadro)
