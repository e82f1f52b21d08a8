def order(fail):
    print("start", fail)
    try:
        if fail:
            raise ValueError("no")
        print("body")
    except ValueError as error:
        print("except", error)
        return "from except"
    else:
        print("else")
        return "from else"
    finally:
        print("finally")


print(order(True))
print(order(False))


def loop():
    for number in range(4):
        try:
            if number == 1:
                continue
            if number == 3:
                break
            print("number", number)
        finally:
            print("leave", number)
    else:
        print("never")


loop()


def nested():
    try:
        try:
            1 / 0
        finally:
            print("inner finally")
    except ZeroDivisionError as error:
        print("outer except:", error)


nested()
try:
    try:
        raise KeyError("key")
    except (IndexError, KeyError) as error:
        print("caught", repr(error))
        raise
except LookupError as error:
    print("again", type(error).__name__)
