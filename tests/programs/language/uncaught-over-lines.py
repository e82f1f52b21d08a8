def soma(a, b, c):
    return (
        a
        + b["chave"]
        + c
    )


print(
    soma(
        1,
        {"chave": None},
        3,
    )
)
