import io

raw = io.BytesIO()
text = io.TextIOWrapper(raw, encoding="utf-8", newline="\r\n")
print(text.write("ação\nfim\n"), raw.getvalue())
text.flush()
print(raw.getvalue())
print(text.encoding, text.errors, text.line_buffering, text.newlines)

data = io.BytesIO(b"um\r\ndois\rtr\xc3\xaas\n")
reader = io.TextIOWrapper(data, encoding="utf-8")
print(reader.read(), reader.newlines)
reader.seek(0)
reader.reconfigure(newline="")
print(list(reader))

broken = io.TextIOWrapper(io.BytesIO(b"caf\xe9"), encoding="utf-8")
try:
    broken.read()
except UnicodeDecodeError as error:
    print(error)
for handler in ("ignore", "replace", "backslashreplace"):
    print(io.TextIOWrapper(io.BytesIO(b"caf\xe9!"), "utf-8", handler).read())
under = reader.detach()
print(under is data)
try:
    reader.read()
except ValueError as error:
    print(error)
