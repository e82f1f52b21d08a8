def light():
    return __name__
