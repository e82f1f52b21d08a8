print(7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3)
print(2**10, 2**100, -(3**3), (-3) ** 3)
print(10 / 4, 9 / 3, 1e16, 1.5e-7, 0.1 + 0.2)
print(divmod(17, 5), divmod(-17, 5), abs(-4), round(2.5), round(3.5), round(2.675, 2))
print(0b1011 & 0b0110, 0b1011 | 0b0110, 0b1011 ^ 0b0110, ~5, 1 << 20, 1024 >> 3)
print(int("42"), int("ff", 16), float("2.5"), int(-3.9), bool(0), bool(0.1))
print(123456789 * 987654321, 10**18 + 1 - 10**18)
total = 0
for number in range(1, 101):
    total += number
print(total, sum(range(1, 101)) == total)
print(float("inf"), -float("inf"), 3.0, 100.0, 1e100)
