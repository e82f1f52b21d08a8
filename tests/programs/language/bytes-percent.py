name, price = b"tea", 2.5
print(b"%s costs %.2f" % (name, price))
print(b"%b|%5s|%-5s|%c%c" % (b"x", b"ab", b"cd", 65, b"z"))
print(b"%d %i %05d %+d %x %X %o %#x" % (1, 2, 3, 4, 255, 255, 8, 255))
print(b"%e %G %10.3f|" % (12345.678, 0.00001, 3.14159))
print(b"%a %r" % ("é", [1, "ü"]))
print(b"%(user)s has %(n)d%%" % {b"user": b"ana", b"n": 5})
print(b"%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 1.005))
print(bytearray(b"%s!") % b"bang", type(bytearray(b"%d") % 1))
for template, values in (
    (b"%s", "text"), (b"%d", "x"), (b"%c", 300), (b"%c", b"ab"), (b"%z", 1),
    (b"%d %d", 1), (b"%d", (1, 2)), (b"%(a)s", 1), (b"%", 1), (b"%d", 1.5), (b"%x", 1.5),
):
    try:
        print(template % values)
    except (TypeError, ValueError, OverflowError) as error:
        print(template, type(error).__name__, error)
