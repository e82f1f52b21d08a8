# Hints: names, attributes, arguments, imports.
import traceback, math
class Account:
    def __init__(self): self.balance = 1; self._secret = 2
    def deposit(self, amount): self.balnce += amount
    def local_self(self): return balance
    @classmethod
    def make(cls): return nested_name
class Outer:
    inner = Account()
def shw(e): print(*traceback.format_exception_only(e), sep="", end="")
total_count = 3
def f(value, other_value=1): return valu
def g():
    counter = 1
    def h(): return conter
    return h()
def kw(first, *, second_one): pass
tests = [
 lambda: Account().deposit(1), lambda: Account().local_self(), lambda: total_cuont, lambda: f(1), lambda: g(),
 lambda: math.sqr(2), lambda: Account().balanc, lambda: Account().secret, lambda: "a".uper(), lambda: [].apend(1),
 lambda: kw(1, second_on=2), lambda: f(othr_value=1), lambda: prnt(1), lambda: itertools.chain, lambda: json.dumps(1),
 lambda: Account.make(), lambda: xyzzy, lambda: Outer().balance, lambda: None.foo, lambda: (5).bit_lenght(),
 lambda: {}.itmes(), lambda: int("x", bas=2), lambda: print(1, ennd=2), lambda: Account(1), lambda: Account.deposit(),
 lambda: True.real_, lambda: (1,).cont(1), lambda: lenght, lambda: true, lambda: null, lambda: self, lambda: i, lambda: Exeption, lambda: ValueErorr("x"),
 lambda: open_, lambda: os.path, lambda: asyncio.run, lambda: "x".foo_bar, lambda: math.pii, lambda: collections,
 lambda: [].push(1), lambda: [].add(1), lambda: {}.append, lambda: "".contains("x"), lambda: [].length, lambda: "".toUpperCase(), lambda: {}.put(1, 2), lambda: set().append(1), lambda: "".len(),
]
for t in tests:
    try: t()
    except Exception as e: shw(e)
