def falha(n):
    raise ValueError(n)


erros = []
for i in range(2):
    try:
        falha(i)
    except ValueError as erro:
        erros.append(erro)
raise ExceptionGroup("dois", erros)
