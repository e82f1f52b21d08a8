text = "ação ☃ 𝄞\n"
for encoding in ("utf-8", "utf-16", "utf-16-le"):
    with open("text.dat", "w", encoding=encoding) as file:
        file.write(text)
        file.write("fim\n")
    with open("text.dat", "rb") as file:
        data = file.read()
    with open("text.dat", encoding=encoding) as file:
        print(encoding, len(data), data[:8], file.read() == text + "fim\n")

for encoding in ("ascii", "latin-1"):
    try:
        with open("text.dat", "w", encoding=encoding) as file:
            file.write(text)
    except UnicodeEncodeError as error:
        print(error)
for errors in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace"):
    with open("text.dat", "w", encoding="latin-1", errors=errors) as file:
        file.write(text)
    print(errors, open("text.dat", "rb").read())
with open("text.dat", "wb") as file:
    file.write(b"a\xffb\xe2\x98")
try:
    open("text.dat", encoding="utf-8").read()
except UnicodeDecodeError as error:
    print(error)
print(open("text.dat", encoding="utf-8", errors="replace").read())
