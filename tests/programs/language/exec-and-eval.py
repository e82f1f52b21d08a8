x = 5
print(eval("x + 1"), eval("a * b", {"a": 2, "b": 3}))
exec("y = x * 2")
print(y)
espaco = {"n": 4}
exec("def dobro(v):\n    return v * n\nresultado = dobro(3)", espaco)
print(espaco["resultado"], espaco["dobro"](10))


def dentro():
    z = 7
    return eval("z + x"), sorted(locals())


print(dentro())
for texto in ("1 +", "x = = 1", "(", "def f(:"):
    try:
        exec(texto)
    except SyntaxError as erro:
        print(erro.msg, erro.lineno)
codigo = compile("6 * 7", "<conta>", "eval")
print(eval(codigo))
