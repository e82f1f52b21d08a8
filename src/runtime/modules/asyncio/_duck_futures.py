"""Futures that are none of asyncio's own, but behave as they do."""


def run_until_complete(loop, future):
    def stop(_):
        loop.stop()

    future.add_done_callback(stop)
    try:
        loop.run_forever()
    finally:
        future.remove_done_callback(stop)
    if not future.done():
        raise RuntimeError("Event loop stopped before Future completed.")
    return future.result()
