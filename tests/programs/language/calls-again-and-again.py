"""Calls of the same function from the same place: whatever looks at a call finds it as it was."""

import sys
import traceback


def halve(number, kept):
    half = number // 2
    if number % 5 == 0:
        raise ValueError(f"no half of {number}")
    if number % 7 == 0:
        kept.append(sys._getframe())
    return half


def halves(upto):
    kept, failed, found = [], [], []
    for number in range(1, upto):
        try:
            found.append(halve(number, kept))
        except ValueError as error:
            failed.append(error)
    return kept, failed, found


kept, failed, found = halves(23)
print(found)
print([frame.f_locals["number"] for frame in kept], kept[0] is kept[1])
print([frame.f_back is None for frame in kept])
for error in failed:
    frames = list(traceback.walk_tb(error.__traceback__))
    print(error, [line for _, line in frames], frames[-1][0].f_locals["half"])


def depth(left):
    if left == 0:
        return 0
    return 1 + depth(left - 1)


def unbound(which):
    if which:
        value = which
    try:
        return value
    except UnboundLocalError as error:
        return str(error)


print([depth(n) for n in (1, 10, 100, 300, 60, 5)])
print([unbound(which) for which in (1, 0, 2, 0)])


def endless(n):
    return endless(n + 1)


for _ in range(3):
    try:
        endless(0)
    except RecursionError as error:
        print(error)
print(depth(200))


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def either(n):
    return is_even(n), is_odd(n), depth(n), is_even(n + 1)


print([either(n) for n in range(4)])


def countdown(n):
    while n:
        yield depth(n)
        n -= 1


first, second = countdown(3), countdown(4)
print([(a, b) for a, b in zip(first, second)], list(first), list(second))

def swap(function, other, times):
    for turn in range(times):
        function, other = other, function
        yield function(turn)


print(list(swap(depth, lambda n: -n, 5)), list(swap(lambda n: n * 2, str, 4)))


def outer(n, handle):
    try:
        return halve(n, [])
    except ValueError:
        return handle(n)
    finally:
        depth(2)


print([outer(n, lambda n: sys.exception() is not None) for n in (4, 5, 6, 10, 11)])
print(sys.exception())


def early(n):
    local = n
    return local


def late(n, m=0):
    if n % 11 == 10:
        raise KeyError(n)
    other = n + m
    return other


def many(rounds):
    seen = [early(0)]
    for n in range(rounds):
        try:
            seen.append(late(n, 1) if n < 40 else early(n))
            if n % 3 == 0:
                seen.append(early(n) + late(n, early(1)))
        except KeyError as error:
            seen.append(repr(error))
    return seen


print(many(70))
