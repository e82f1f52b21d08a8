import asyncio


def waiting(future):
    graph = asyncio.capture_call_graph(future)
    return sorted(one.future.get_name() for one in graph.awaited_by)


async def main():
    future = asyncio.get_running_loop().create_future()
    a, b = [asyncio.create_task(asyncio.sleep(1), name=name) for name in "ab"]
    print(waiting(future))
    asyncio.future_add_to_awaited_by(future, a)
    asyncio.future_add_to_awaited_by(future, b)
    asyncio.future_add_to_awaited_by(future, b)
    print(waiting(future))
    asyncio.future_discard_from_awaited_by(future, a)
    asyncio.future_discard_from_awaited_by(future, a)
    print(waiting(future))
    asyncio.future_add_to_awaited_by(3, a)
    asyncio.future_add_to_awaited_by(future, "nobody")
    asyncio.future_discard_from_awaited_by(None, None)
    print(waiting(future))
    graph = asyncio.capture_call_graph(a)
    print(type(graph).__name__, graph.future is a, graph.awaited_by, type(graph.call_stack[0]).__name__)
    try:
        graph.future = b
    except AttributeError as error:
        print(type(error).__name__, error)


asyncio.run(main())
