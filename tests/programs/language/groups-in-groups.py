# What the grammar says of except*, and the traceback of a group in a group.
for src in ("try: pass\nexcept* A: pass\nexcept B: pass", "try: pass\nexcept*: pass", "for x in y:\n try: pass\n except* A: break", "def f():\n try: pass\n except* A: return 1", "try: pass\nexcept* A, B: pass", "try: pass\nexcept A, B: pass", "try: pass\nexcept A, B as e: pass"):
    try: compile(src, "s", "exec"); print("ok")
    except SyntaxError as e: print(e.msg)
def f():
    for i in range(3):
        try: raise ExceptionGroup("e", [ValueError(i)])
        except* ValueError as e: print(i, e.exceptions)
    return "done"
print(f())
try: e
except NameError as x: print(x)
raise ExceptionGroup("last", [ValueError("v"), ExceptionGroup("deep", [TypeError("t"), KeyError("k")])])
