import random
for s in (0, 1, 42, -5, 2**40 + 7, 10**50, "hello", "", b"abc", True, "x" * 300):
    random.seed(s)
    print(repr(s)[:20], random.random(), random.getrandbits(5), random.getrandbits(70), random.randint(1, 100))
random.seed(7)
print([random.randrange(10) for _ in range(10)], [random.randrange(0, 100, 7) for _ in range(5)], random.randrange(5, 0, -1))
print(random.choice("abc"), random.choices([1, 2, 3], k=5), random.choices("ab", weights=[1, 9], k=6), random.choices("ab", cum_weights=[1, 2], k=2))
x = list(range(10)); random.shuffle(x); print(x, random.sample(range(100), 5), random.sample(range(1000), 30)[:4], random.sample("abc", 3), random.sample(["r", "b"], counts=[3, 2], k=3))
print(round(random.uniform(1, 5), 12), round(random.gauss(0, 1), 12), round(random.gauss(5, 2), 12), round(random.normalvariate(), 12), round(random.expovariate(2), 12), round(random.triangular(1, 9, 3), 12), round(random.lognormvariate(0, 1), 12))
print(round(random.betavariate(2, 3), 12), round(random.gammavariate(.5, 2), 12), round(random.gammavariate(3, 2), 12), round(random.paretovariate(3), 12), round(random.weibullvariate(1, 2), 12), round(random.vonmisesvariate(0, 4), 12))
r = random.Random(5); st = r.getstate(); a = r.random(); r.setstate(st); print(a == r.random(), r.randbytes(5), len(st[1]), st[0])
for f in (lambda: random.choice([]), lambda: random.randrange(0), lambda: random.randint(5, 1), lambda: random.sample([1], 2), lambda: random.sample({1}, 1), lambda: random.choices([], k=1), lambda: random.randrange(1, 5, 0), lambda: random.randrange(1.5), lambda: random.getrandbits(-1), lambda: random.choices([1], weights=[0]), lambda: random.shuffle("abc"), lambda: random.choices([1, 2], [1]), lambda: random.seed([])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class My(random.Random): pass
m = My(3); print(m.random(), m.randint(1, 6))
random.seed(123); print([random.randint(1, 6) for _ in range(20)])
print(random.sample(range(10**8), 3), 0 <= random.SystemRandom().random() < 1)
