def volta():
    try:
        return "try"
    finally:
        print("finally de volta")


def laco():
    for i in range(3):
        try:
            if i == 0:
                continue
            if i == 1:
                break
        finally:
            print("finally", i)
    return i


def senao():
    try:
        pass
    except ValueError:
        return "nunca"
    else:
        return "else"
    finally:
        print("finally de senao")


def dentro():
    try:
        try:
            return 1 / 0
        finally:
            print("interno")
    except ZeroDivisionError as erro:
        return erro


def valor():
    x = 1
    try:
        return x
    finally:
        x = 2


for funcao in (volta, laco, senao, dentro, valor):
    print(funcao.__name__, funcao())
