import traceback
for s in ["whille True:\n  pass", "def f():\n    retrun 5\n", "x = 1\nimprt os", "  x", "if True:\n\tx\n\t y"]:
    try: exec(s)
    except SyntaxError as e:
        print(e, e.msg); traceback.print_exc(limit=0); print(traceback.format_exception_only(e))
        t=traceback.TracebackException.from_exception(e); print(list(t.format_exception_only()), t.msg)
exec("fro x in y: pass")
