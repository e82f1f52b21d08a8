def separa(erros):
    try:
        raise ExceptionGroup("vários", erros)
    except* ValueError as grupo:
        print("valores", grupo.exceptions)
    except* (KeyError, OSError) as grupo:
        print("outros", grupo)


separa([ValueError(1), KeyError("k"), ExceptionGroup("dentro", [OSError("o"), ValueError(2)])])
try:
    separa([ValueError(1), TypeError("sobra")])
except ExceptionGroup as resto:
    print("resto", resto.exceptions)
try:
    try:
        raise ExceptionGroup("a", [ValueError(1)])
    except* ValueError:
        raise KeyError("novo")
except KeyError as erro:
    print(repr(erro), type(erro.__context__).__name__)
try:
    raise ValueError("só")
except* ValueError as grupo:
    print(grupo.exceptions)
