import sys

for acao in (lambda: sys.exit(), lambda: sys.exit("tchau"), lambda: exit(2), lambda: quit()):
    try:
        acao()
    except SystemExit as fim:
        print(repr(fim.code))


def sai():
    try:
        sys.exit(7)
    finally:
        print("ainda isto")


sai()
print("nunca")
