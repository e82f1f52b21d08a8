import asyncio

loop = asyncio.new_event_loop()
ticks = []


def tick():
    ticks.append(round(loop.time(), 1))
    print("tick", len(ticks))
    if len(ticks) == 3:
        loop.stop()
        loop.call_soon(print, "still this: it is for the next run")
    loop.call_later(0.5, tick)


loop.call_soon(tick)
loop.run_forever()
print("stopped", ticks, loop.is_running())
loop.call_soon(loop.stop)
loop.run_forever()
print("stopped again")
loop.stop()
loop.call_soon(print, "stopped before it ran: one turn")
loop.run_forever()
loop.close()
