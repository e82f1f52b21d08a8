import traceback

def first():
    second("value")

def second(argument):
    local = argument * 2
    raise RuntimeError(local)

try:
    first()
except RuntimeError as error:
    entries = traceback.extract_tb(error.__traceback__)
    for entry in entries:
        print(entry.name, entry.lineno, entry.line, entry.end_lineno, entry.colno, entry.end_colno)
    filename, lineno, name, line = entries[-1]
    print(lineno, name, line, len(entries[0]), entries[0] == entries[0])
    print(entries[-1])
    stack = traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__), capture_locals=True)
    print(stack[-1].locals)
    print("".join(stack.format()[-1:]), end="")
    print([line for _, line in traceback.walk_tb(error.__traceback__)])
    caught = error
frame = caught.__traceback__.tb_next.tb_next.tb_frame
print(frame.f_locals)
traceback.clear_frames(caught.__traceback__)
print(frame.f_locals)
made = traceback.FrameSummary("a.py", 3, "f", line="x = 1", locals={"b": 2, "a": [1]})
print(made, made.line, made.locals)
print("".join(traceback.StackSummary.from_list([made, ("b.py", 9, "g", "return 1"), ("c.py", 1, "h", None)]).format()))
