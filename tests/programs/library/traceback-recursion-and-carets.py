import sys
import traceback

def down(n):
    if n == 0:
        raise RuntimeError("bottom")
    return down(n - 1)

try:
    down(8)
except RuntimeError:
    traceback.print_exc(file=sys.stdout)

def ping(n):
    return pong(n - 1)

def pong(n):
    if not n:
        return {}["missing"] + 1
    return ping(n)

try:
    ping(3)
except KeyError:
    print(traceback.format_exc())
table = {"a": {"b": None}}
for expression in (
    lambda: table["a"]["b"]["c"],
    lambda: 1 + (2 * "x" / 3),
    lambda: len(5) + 1,
    lambda: [n / 0 for n in (1,)],
):
    try:
        expression()
    except (TypeError, ZeroDivisionError):
        print(traceback.format_exc().splitlines()[-4:])
