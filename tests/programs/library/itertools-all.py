from itertools import *
print(list(islice(count(5), 3)), list(islice(count(1.5, 0.5), 3)), count(2, 3), count(2))
print(list(islice(cycle("ab"), 5)), list(repeat(7, 3)), repeat("x", 2), repeat(1))
print(list(chain([1], (2, 3), "ab")), list(chain.from_iterable([[1], [2]])))
print(list(islice("abcdefg", 2)), list(islice("abcdefg", 2, 6, 2)), list(islice("abcdefg", 2, None)))
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], lambda a, b: a * b)), list(accumulate([1], initial=5)), list(accumulate([])))
print(list(batched("abcdefg", 3)), list(pairwise([1, 2, 3])))
print(list(compress("abcd", [1, 0, 1])), list(dropwhile(lambda x: x < 2, [1, 2, 1])), list(takewhile(lambda x: x < 2, [1, 2, 1])), list(filterfalse(None, [0, 1])), list(starmap(pow, [(2, 3), (3, 2)])))
print(list(zip_longest([1, 2], "abc", fillvalue="-")), list(zip_longest()))
for k, g in groupby("aabbbca"): print(k, list(g), end=" ")
print()
print([(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])
print([k for k, g in groupby("aab")], list(groupby([])))
gs = list(groupby("aab")); print([list(g) for k, g in gs])
a, b = tee(iter([1, 2, 3])); print(next(a), next(a), list(b), list(a), tee([], 0))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product([], [1])))
print(list(permutations("abc", 2)), len(list(permutations(range(5)))), list(permutations([1, 2, 3]))[:4], list(permutations([], 0)), list(permutations([1], 2)))
print(list(combinations("abcd", 2)), list(combinations([1], 2)), list(combinations([1, 2], 0)), list(combinations_with_replacement("ab", 3)), list(combinations_with_replacement([], 2)))
for f in (lambda: islice([], -1), lambda: batched([], 0), lambda: list(batched("abc", 2, strict=True)), lambda: combinations([], -1), lambda: count("a"), lambda: chain(3) and list(chain(3)), lambda: islice([]), lambda: product([1], repeat=-1), lambda: islice([], 1, 2, 0), lambda: cycle(3), lambda: starmap(), lambda: islice([], 0, -3), lambda: tee([], -1), lambda: islice([], "a"), lambda: permutations([1], "a")):
    try: print(f())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
def gen():
    yield 1
    yield 2
print(list(chain(gen(), gen())), list(islice(gen(), 1)), list(pairwise(gen())), next(cycle(gen())))
c = chain(); print(next(c, "end"), next(c, "end"), type(c), iter(c) is c)
r = repeat(1, 3); next(r); print(r, list(r))
