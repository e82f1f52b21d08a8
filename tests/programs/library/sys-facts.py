import sys

print(sys.version_info[:2], sys.version_info >= (3, 10), sys.version_info.major, sys.version_info.releaselevel)
print(sys.byteorder, sys.maxunicode, sys.float_repr_style, sys.getdefaultencoding())
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.mant_dig)
print(sys.float_info.min, sys.float_info.max_10_exp, sys.int_info.bits_per_digit)
print(sys.int_info)
print(type(sys.argv), "sys" in sys.modules, sys.modules["sys"] is sys, sys.implementation.name)
print(sys.intern("abc") is sys.intern("abc"), sys.getrecursionlimit())
sys.setrecursionlimit(500)
print(sys.getrecursionlimit())
for attempt in (
    lambda: sys.setrecursionlimit(0),
    lambda: sys.setrecursionlimit("x"),
    lambda: sys.intern(5),
    lambda: sys.exit("bye"),
    lambda: sys.exit(3),
    lambda: sys.exit(),
):
    try:
        attempt()
    except (ValueError, TypeError, SystemExit) as error:
        print(type(error).__name__, error, getattr(error, "code", "-"))
print(sys.getswitchinterval(), sys.get_int_max_str_digits(), sys.is_finalizing(), sys.gettrace())
print("os" in sys.stdlib_module_names, "nope" in sys.stdlib_module_names, sys.float_info.n_fields)
