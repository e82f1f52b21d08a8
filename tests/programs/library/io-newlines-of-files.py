with open("lines.txt", "wb") as file:
    file.write(b"one\ntwo\r\nthree\rfour")
for newline in (None, "", "\n", "\r", "\r\n"):
    with open("lines.txt", newline=newline) as file:
        print(repr(newline), file.readlines(), repr(file.newlines))
for newline in (None, "", "\n", "\r", "\r\n"):
    with open("out.txt", "w", newline=newline) as file:
        file.write("a\nb\r\n")
    print(repr(newline), open("out.txt", "rb").read())
