numbers = [5, 3, 8, 1]
numbers.append(9)
numbers.extend([2, 7])
numbers.insert(1, 4)
print(numbers, len(numbers))
print(numbers.pop(), numbers.pop(0), numbers)
numbers.remove(8)
numbers.sort()
print(numbers, numbers.index(3), numbers.count(3))
numbers.sort(reverse=True)
print(numbers, sorted(numbers), numbers[::-1])
print(numbers[1:3], numbers[-2:], numbers[:-3], numbers[::2])
numbers[1:3] = ["a", "b", "c"]
print(numbers)
del numbers[0], numbers[-1]
print(numbers)
matrix = [[0] * 3 for _ in range(2)]
matrix[0][1] = 5
print(matrix, [1, 2] + [3], [0] * 4, [1, [2, [3]]])
words = ["pera", "uva", "banana", "kiwi"]
print(sorted(words, key=len), min(words), max(words, key=len))
copy = words[:]
copy.reverse()
print(words is copy, words == copy[::-1], [1, 2] < [1, 3], 3 in [1, 2, 3])
words.clear()
print(words, list("abc"), list(range(3)), any([0, "", 3]), all([]))
