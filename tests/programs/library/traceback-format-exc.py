import traceback

def divide(a, b):
    return a / b

def work():
    return divide(1,
                  0)

try:
    work()
except ZeroDivisionError as error:
    text = traceback.format_exc()
    print(text)
    print(traceback.format_exception_only(error))
    print(len(traceback.format_exception(error)), traceback.format_tb(error.__traceback__)[-1])
    print(traceback.format_exc(limit=1))
    print(traceback.format_exc(limit=-1))
print(repr(traceback.format_exc()))
