def loud(function):
    def wrapper(*args, **kwargs):
        print("before", args, kwargs)
        result = function(*args, **kwargs)
        print("after", result)
        return result

    return wrapper


def times(count):
    def decorate(function):
        def wrapper(*args):
            return [function(*args) for _ in range(count)]

        return wrapper

    return decorate


@loud
def add(a, b=2):
    return a + b


@times(3)
@loud
def greet(name):
    return f"olá, {name}"


print(add(1), add(1, b=5))
print(greet("Ana"))
