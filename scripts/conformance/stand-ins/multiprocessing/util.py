"""What asyncio's tests ask for when they are over: there is nothing to tidy up."""


def _cleanup_tests():
    pass
