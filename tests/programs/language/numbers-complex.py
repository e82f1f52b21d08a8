z = 3 - 4j
print(z, z.real, z.imag, abs(z), z.conjugate(), -z, +z, z * 2, z / 2, z + 1.5, 1 - z)
print(complex(1, 2), complex("1+2j"), complex(" -j "), complex("(3)"), complex(1.5), complex("nan+infj"), 1j * 1j)
print(repr(complex(0, -0.0)), repr(complex(-0.0, 1)), str(1e20j), 0j == 0, bool(0j), (2 + 0j), complex(1, 1) ** 2)
print(f"{z:.2f}|{z:>12}|{1.5j:+.1f}|{z:g}|{z!r}", (1 + 2j).__format__(""))
for attempt in (
    lambda: complex("1 + 2j"), lambda: complex("x"), lambda: int(1j), lambda: float(1j), lambda: 1j < 2j,
    lambda: 1j // 1, lambda: 1j % 2, lambda: 1j / 0, lambda: complex("1", 2), lambda: complex(1, "2"), lambda: divmod(1j, 1),
    lambda: complex([]), lambda: f"{1j:d}", lambda: round(1j), lambda: 0j ** -1,
):
    try:
        print(attempt())
    except (TypeError, ValueError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
print((1 + 1j) * (1 - 1j), (1 + 2j) / (3 - 4j), (1e200 + 1j) / (1e200 - 1j), sum([1j, 2, 0.5]), hash(1j) == hash(1j))
