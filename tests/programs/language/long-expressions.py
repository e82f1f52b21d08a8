print(eval("+".join(["1"] * 3000)), eval("(" * 90 + "7" + ")" * 90))
exec("x = " + "1 if 0 else " * 300 + "9\nprint(x)")
exec("if x == 0: pass\n" + "\n".join(f"elif x == {-i}: pass" for i in range(1, 500)) + "\nelse: print('senão')")
exec("print(" + " and ".join(["1"] * 1000) + ", " + " < ".join(map(str, range(200))) + ")")
exec("print(len([" + "1," * 5000 + "]), len(" + " ".join(["'a'"] * 1000) + "))")
try:
    eval("(" * 300 + ")" * 300)
except SyntaxError as erro:
    print(erro.msg)
print(len(str(2 ** 5000)), 2 ** 1000 % 10 ** 9)
try:
    str(10 ** 5000)
except ValueError as erro:
    print(erro)
