import sys

from helper import multiply

if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:]]
    print(__name__, len(sys.argv))
    print(multiply(numbers))
