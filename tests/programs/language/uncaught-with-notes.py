def confere(idade):
    if idade < 0:
        erro = ValueError("idade negativa")
        erro.add_note("a idade vem do formulário")
        erro.add_note("linha 3")
        raise erro


try:
    confere(-1)
except ValueError as causa:
    raise RuntimeError("não deu") from causa
