# The limit on the digits of ints in text: CPython's default, raised, lowered, taken away.
import json
import math
import sys

print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits)


def attempt(label, call):
    try:
        value = call()
        text = repr(value)
        print(label, text if len(text) < 60 else f"{text[:10]}...{text[-10:]} {len(text)}")
    except Exception as error:
        print(label, type(error).__name__, error)


big = 10**4300
attempt("str", lambda: str(big))
attempt("below", lambda: str(big - 1))
attempt("negative", lambda: str(-big))
attempt("int", lambda: int("9" * 4301))
attempt("hex", lambda: hex(big)[:20])
attempt("format", lambda: f"{big}")
attempt("percent", lambda: "%d" % big)
attempt("json", lambda: json.dumps(big))

print(sys.set_int_max_str_digits(0), sys.get_int_max_str_digits())
attempt("str", lambda: str(big))
attempt("int", lambda: int("9" * 4301) + 1 == 10**4301)
attempt("factorial", lambda: str(math.factorial(2000)))
attempt("json", lambda: json.dumps(big))

sys.set_int_max_str_digits(640)
attempt("640", lambda: str(10**640 - 1))
attempt("641", lambda: str(10**640))
attempt("int 641", lambda: int("1" * 641))
attempt("spaces", lambda: int(" " + "1" * 640 + " ") > 0)

for limit in (639, -1, 1, 2**31, 2**70, "900", 700.0, True, None):
    attempt(limit, lambda: sys.set_int_max_str_digits(limit))
attempt("keyword", lambda: sys.set_int_max_str_digits(maxdigits=5000))
attempt("none", lambda: sys.set_int_max_str_digits())
print(sys.get_int_max_str_digits())
attempt("5000", lambda: len(str(10**4999)))
print(10**5000)
