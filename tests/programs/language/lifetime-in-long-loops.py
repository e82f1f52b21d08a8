# Objects that get another value in a loop die there, however many there were before.
import asyncio
import dataclasses
import logging
import typing


class Ticket:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print("gone", self.number, end="; ")


def first_even(numbers):
    try:
        for number in numbers:
            if number % 2 == 0:
                yield number
    finally:
        print("closed", end=" ")


for number in range(60):
    ticket = Ticket(number)
    for found in first_even(range(1, 9)):
        break
    print(number, found)
del ticket
print("end")
