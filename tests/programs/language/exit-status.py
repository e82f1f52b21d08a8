import sys


def leave(status):
    try:
        sys.exit(status)
    finally:
        print("tidy up first")


print("before")
leave(3)
print("never")
