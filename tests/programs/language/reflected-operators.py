class Menor:
    def __lt__(self, outro):
        return "menor"


class Base:
    def __sub__(self, outro):
        return "Base -"

    def __rsub__(self, outro):
        return "- Base"


class Derivada(Base):
    def __rsub__(self, outro):
        return "- Derivada"


print(Menor() < 1, 1 > Menor(), max([Menor(), Menor()], key=lambda m: 0) is not None)
print(Base() - Base(), Base() - Derivada(), Derivada() - Base(), 1 - Base())


class Vezes:
    def __index__(self):
        return 3


print("ab" * Vezes(), [0] * Vezes(), Vezes() * (1,), [1, 2, 3, 4][Vezes()], hex(Vezes()))
