constructor = 1
__proto__ = 2
toString = hasOwnProperty = valueOf = 3
print(constructor, __proto__, toString + valueOf, "__proto__" in globals())


class Objeto:
    pass


o = Objeto()
o.__proto__ = "p"
o.constructor = "c"
o.length = 5
print(vars(o), hasattr(o, "toString"), hasattr([], "length"), hasattr("", "constructor"))
d = {"__proto__": 1, "constructor": 2}
print(d, d.get("toString"), d.pop("__proto__"), "valueOf" in d)


def nomeados(**tudo):
    return tudo


def parametros(__proto__, constructor=2, *, toString=3):
    return __proto__, constructor, toString


print(nomeados(__proto__=1, hasOwnProperty=2), parametros(0), parametros(__proto__=9, toString=8))
print("{constructor}".format(constructor=1), "%(__proto__)s" % {"__proto__": 2})
for texto in ("undefined", "o.valueOf", "''.constructor", "len.prototype"):
    try:
        print(eval(texto))
    except (NameError, AttributeError) as erro:
        print(erro)
