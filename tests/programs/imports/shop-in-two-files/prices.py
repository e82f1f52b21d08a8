"""What things cost, in cents."""

print("prices is imported once, as", __name__)
TABLE = {"pen": 150, "book": 1990}
_secret = "not with a star"


def raise_by(percent):
    for name in TABLE:
        TABLE[name] += TABLE[name] * percent // 100


if __name__ == "__main__":
    print("never seen here")
