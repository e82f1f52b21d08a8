import sys


class Answer:
    def __repr__(self):
        return "<not a module>"


sys.modules[__name__] = Answer()
