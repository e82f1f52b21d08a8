class Mau:
    def __len__(self):
        return -1

    def __bool__(self):
        return "sim"

    def __repr__(self):
        return 5

    def __iter__(self):
        return 5

    def __eq__(self, outro):
        raise ValueError("eq")

    def __hash__(self):
        return "h"

    def __index__(self):
        return 1.5

    def __contains__(self, x):
        raise KeyError(x)


m = Mau()
for acao in (lambda: len(m), lambda: not m, lambda: repr(m), lambda: list(m), lambda: m == 1, lambda: [1][m], lambda: 2 in m, lambda: [m].index(3), lambda: range(m)):
    try:
        print(acao())
    except Exception as erro:
        print(type(erro).__name__, erro)
