def parse(text):
    digits = text.strip()
    return int(digits)

def load(rows):
    total = 0
    for row in rows:
        total += parse(row)
    return total

try:
    load(["1", " two "])
except ValueError as error:
    entry = error.__traceback__
    while entry is not None:
        frame = entry.tb_frame
        print(frame.f_code.co_name, entry.tb_lineno, {k: v for k, v in frame.f_locals.items() if isinstance(v, (str, int)) and k in ("text", "digits", "total", "row")})
        last = entry
        entry = entry.tb_next
    print(last.tb_frame.f_back.f_code.co_name, type(last).__name__, last.tb_next)
    shorter = ValueError("again").with_traceback(error.__traceback__.tb_next)
    print(shorter.__traceback__.tb_lineno, shorter.__traceback__.tb_frame.f_code.co_name)
for wrong in (5, "tb"):
    try:
        ValueError().with_traceback(wrong)
    except TypeError as error:
        print(error)
fresh = KeyError("k")
print(fresh.__traceback__)
try:
    raise fresh
except KeyError:
    pass
print(fresh.__traceback__.tb_lineno, fresh.with_traceback(None).__traceback__)
