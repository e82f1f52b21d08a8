class Vetor:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Vetor({self.x}, {self.y})"

    def __add__(self, outro):
        return Vetor(self.x + outro.x, self.y + outro.y) if isinstance(outro, Vetor) else NotImplemented

    def __radd__(self, outro):
        return self if outro == 0 else NotImplemented

    def __mul__(self, k):
        return Vetor(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __neg__(self):
        return Vetor(-self.x, -self.y)

    def __eq__(self, outro):
        return (self.x, self.y) == (outro.x, outro.y)

    def __hash__(self):
        return hash((self.x, self.y))


a, b = Vetor(1, 2), Vetor(3, 4)
print(a + b, 2 * a, -b, sum([a, b]), a == Vetor(1, 2), a != b, {a: "um"}[Vetor(1, 2)])
for acao in (lambda: a + 1, lambda: 1 + a, lambda: a < b, lambda: a - b, lambda: ~a):
    try:
        acao()
    except TypeError as erro:
        print(erro)
