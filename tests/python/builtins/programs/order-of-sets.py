seed = 12345
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % n
words = ['w%d' % i for i in range(60)]
for t in range(10):
    s = set()
    kind = t % 4
    def item():
        if kind == 0: return rnd(1000) - 300
        if kind == 1: return words[rnd(60)]
        if kind == 2: return (rnd(10), words[rnd(5)])
        return [rnd(50), words[rnd(20)], rnd(100) / 4, rnd(10) * 2**62, -rnd(5) * 2**70][rnd(5)]
    for i in range(rnd(80)):
        if rnd(4) == 0 and s:
            x = item()
            s.discard(x)
        elif rnd(20) == 0 and s:
            s.pop()
        else: s.add(item())
    o = {item() for _ in range(rnd(40))}
    print(t, list(s), s | o, s & o, s - o, s ^ o, set(s), frozenset(o), set(list(s)))
    c = s.copy(); c |= o; print(c); c -= s; print(c); c = set(s); c &= o; print(c); c ^= s; print(c)
    c.update(o, s); print(c); c.difference_update(o); print(c); c.intersection_update(s); print(c)
    print(set({k: 1 for k in s}), s.union(o, [1,2]), s.difference(list(o)), s.intersection(list(o)), o.symmetric_difference(s))
    print(hash(frozenset(s)), hash(tuple(s)))
