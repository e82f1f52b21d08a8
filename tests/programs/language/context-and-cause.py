def mostra(erro):
    print(repr(erro), "causa", repr(erro.__cause__), "contexto", repr(erro.__context__), erro.__suppress_context__)


for modo in ("from", "sem", "none"):
    try:
        try:
            1 / 0
        except ZeroDivisionError as z:
            if modo == "from":
                raise ValueError("v") from z
            if modo == "none":
                raise ValueError("v") from None
            raise ValueError("v")
    except ValueError as erro:
        mostra(erro)
try:
    try:
        1 / 0
    finally:
        {}["k"]
except KeyError as erro:
    mostra(erro)
e = ValueError("com notas")
e.add_note("primeira")
e.add_note("segunda")
print(e.__notes__)
try:
    raise
except RuntimeError as erro:
    print(erro)
