"""Laying structures out."""
from pprint import pformat, pp, pprint

settings = {
    "name": "demo",
    "servers": [{"host": "alpha.example.org", "port": 8080, "tags": ["primary", "eu", "ssd"]},
                {"host": "beta.example.org", "port": 8081, "tags": []}],
    "limits": {"connections": 100, "timeout": 2.5, "retries": None},
    "a-very-long-key-that-takes-much-room": ("tuple", "of", "several", "words", 12345, True),
}
pprint(settings)
pprint(settings, width=40)
pprint(settings, width=60, compact=True, indent=2)
pprint(settings, depth=1)
pprint(settings, depth=2, sort_dicts=False)
pp({"zeta": 1, "alpha": 2})
pprint({"zeta": 1, "alpha": 2})
pprint(list(range(40)), compact=True)
pprint([12345678, 1234, {"n": 10**9}], underscore_numbers=True)
pprint("a long text that does not fit into the line " * 3)
pprint(["a long text that does not fit into the line " * 2, "line one\nline two\n" * 2], width=50)
pprint(b"some bytes that are too long for a line" * 2, width=40)
pprint({3, 1, 2}), pprint(set()), pprint(frozenset(range(30)), width=40)
pprint({1: "a", "b": 2, None: 3, (1, 2): 4})
print(repr(pformat([])), pformat((1,)), pformat({"k": (1,)}, width=5))
