print([n * n for n in range(6)])
print([n for n in range(20) if n % 3 == 0 if n % 2 == 0])
print([(row, column) for row in range(2) for column in "ab"])
print([[row * column for column in range(3)] for row in range(3)])
print({word: len(word) for word in ["um", "dois", "três"]})
print(sorted({n % 3 for n in range(10)}))
print(sum(n for n in range(10)), max(len(w) for w in ["a", "bbb"]))
n = "outside"
print([n for n in range(2)], n)
print([y := 1, y + 1], y)
print([last := n for n in range(3)], last)
table = [[1, 2], [3, 4], [5, 6]]
print([cell for row in table for cell in row], list(zip(*table)))
functions = [lambda x, k=k: x + k for k in range(3)]
print([f(10) for f in functions])
print(["par" if n % 2 == 0 else "ímpar" for n in range(4)])
print(list(map(str, range(3))), list(filter(None, [0, 1, "", "a"])))
