# What can be wrong with a pattern, before and while it is matched.
from dataclasses import dataclass


@dataclass
class P:
    x: int
    y: int = 0


class NoArgs: pass
class Bad: __match_args__ = ["a"]
class Bad2: __match_args__ = (1,)


for code in ("case Bad(1): pass", "case Bad2(1): pass", "case NoArgs(1): pass", "case P(1, 2, 3): pass", "case P(1, x=2): pass", "case int(1, 2): pass", "case 5(): pass" , "case len(): pass"):
    try:
        exec("match P(1, 2):\n  " + code if "P" in code else "match Bad() if 'Bad(' in code else Bad2() if 'Bad2' in code else NoArgs() if 'No' in code else 1:\n  " + code, {**globals(), "code": code})
        print(code, "ok")
    except (TypeError, SyntaxError) as e: print(code, type(e).__name__, e)
for src in ("case x: pass\n case y: pass", "case [a, a]: pass", "case {**r, 'a': 1}: pass", "case a | b: pass", "case [x] | [y]: pass", "case {'a': 1, 'a': 2}: pass", "case f(x=1, x=2): pass", "case *a: pass", "case a.b.c as d: pass", "case _ as _: pass", "case x as 5: pass", "case {1+1: x}: pass", "case 1+1: pass", "case -x: pass", "case [*a, *b]: pass", "case f'x': pass", "case (yield): pass"):
    try: compile("match v:\n " + src, "m.py", "exec"); print(src, "ok")
    except SyntaxError as e: print(src, "=>", e.msg)
