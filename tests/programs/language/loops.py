for n in range(2, 10):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "é primo")

n = 10
while n > 0:
    n -= 3
    if n == 4:
        continue
    print("n", n)
else:
    print("acabou", n)

print(list(range(10, 0, -3)), list(range(0)), len(range(5, 50, 7)), 12 in range(5, 50, 7))
print(list(enumerate("ab", 1)), list(zip([1, 2, 3], "xy")), list(reversed([1, 2, 3])))
pares = [(1, "um"), (2, "dois")]
for numero, nome in pares:
    print(f"{numero}:{nome}", end="; ")
print()
while True:
    n += 1
    if n > 2:
        break
print(n, sep="", end="!\n")
print(1, 2, 3, sep=", ")
