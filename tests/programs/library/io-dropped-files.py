def write(text):
    open("kept.txt", "w").write(text)


write("dropped, so written")
print(open("kept.txt").read())

held = open("held.txt", "w")
held.write("still in the buffer")
print(repr(open("held.txt").read()))
held.flush()
print(repr(open("held.txt").read()))
held.write(", and more")
held = None
print(repr(open("held.txt").read()))
log = open("log.txt", "w", buffering=1)
log.write("half")
print(repr(open("log.txt").read()))
log.write(" line\n")
print(repr(open("log.txt").read()))
