"""What all the simulated libraries of the web share: messages, addresses, and who answers.

A host of the program itself is asked over the simulated network; every other one is answered by the
simulated internet, by the block's rules. No library here ever reaches a real network.
"""
from ._address import Address, with_params
from ._ask import Failure, ask, ask_async, connections_of
from ._message import Answer, Fields, body_and_type, reason_of
