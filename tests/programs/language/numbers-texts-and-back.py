for text in ("12", " 12 ", "+5", "-0", "1_000", "0x1f", "0b101", "0o17", "1e3", "", "1__0", "_1", "1.5"):
    for kind in (int, float):
        try:
            print(repr(text), kind.__name__, kind(text))
        except ValueError as error:
            print(error)
for text, base in (("ff", 16), ("0xff", 16), ("0b11", 0), ("z", 36), ("12", 2), ("1", 1), ("1", 37), ("010", 0)):
    try:
        print(text, base, int(text, base))
    except ValueError as error:
        print(error)
for text in ("inf", "-Infinity", "nan", "1e400", "1e-400", "0x1p3", ".5", "5.", ".", "1e", "1_0.5_0"):
    try:
        print(text, float(text))
    except ValueError as error:
        print(error)
print(float.fromhex("0x1.8p1"), (0.1).hex(), (255).to_bytes(2, "big"), int.from_bytes(b"\xff\x00", "little", signed=True))
for value in (1e15, 1e16, 123456789012345680.0, 1e-4, 1e-5, 0.1 + 0.2, 1 / 3, 5e-324, 1.7976931348623157e308, -0.0, 100.0, 2.5e-7):
    print(repr(value), str(value), f"{value}", f"{value:g}", f"{value:.3e}")
print(hex(-255), oct(8), bin(10), format(255, "#x"), f"{10**20:,}", f"{1234567.891:,.2f}", f"{0.256:.1%}", f"{255:08b}")
