"""A view of the bytes that a BytesIO holds: what is written through it is read later."""

import io
f = io.BytesIO(b"line1\nline2")
view = f.getbuffer()
print(len(view), view[0], bytes(view[:5]), view.readonly)
view[:4] = b"LINE"
print(f.getvalue())
view.release()
f.seek(0, io.SEEK_END)
f.write(b"!")
print(f.getbuffer()[-1], f.getbuffer().nbytes)
with f.getbuffer() as v:
    print(v.tobytes())
f.close()
try:
    f.getbuffer()
except ValueError as error:
    print(error)
