# except* takes groups apart; what is left goes on.
def show(e, d=0):
    print("  " * d + repr(e), getattr(e, "__notes__", ""))
    for s in getattr(e, "exceptions", ()): show(s, d + 1)
try:
    try: raise ExceptionGroup("g", [ValueError(1), TypeError("t"), ExceptionGroup("in", [KeyError("k"), ValueError(2)])])
    except* ValueError as e: print("V"); show(e)
    except* (KeyError, OSError) as e: print("K"); show(e)
except BaseException as e: print("left"); show(e)
try:
    try: raise ValueError("naked")
    except* ValueError as e: show(e); print(e.__class__, e.exceptions[0].__traceback__ is not None)
    else: print("else")
    finally: print("finally")
except BaseException as e: print("?", e)
try:
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as e: raise RuntimeError("new") from e
    except* TypeError: raise
except BaseException as e: show(e); show(e.exceptions[0].__cause__) if e.exceptions else None
try:
    try: raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError: raise KeyError("only")
except BaseException as e: show(e); show(e.__context__) if e.__context__ else print(None)
