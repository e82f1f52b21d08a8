"""Futures that are none of asyncio's own, or whose class changes what a loop asks of them."""


def _run_until_complete_cb(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        return
    future.get_loop().stop()


def run_until_complete(loop, future):
    future.add_done_callback(_run_until_complete_cb)
    try:
        loop.run_forever()
    finally:
        future.remove_done_callback(_run_until_complete_cb)
    if not future.done():
        raise RuntimeError("Event loop stopped before Future completed.")
    return future.result()
