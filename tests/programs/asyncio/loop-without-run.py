import asyncio


async def um():
    await asyncio.sleep(0.1)
    return "um"


async def falha():
    raise ValueError("falha")


loop = asyncio.new_event_loop()
print(loop.run_until_complete(um()), loop.is_running(), loop.is_closed())
tarefa = loop.create_task(um())
print(loop.run_until_complete(tarefa))
loop.call_later(0.2, loop.stop)
loop.run_forever()
print("parou")
try:
    loop.run_until_complete(falha())
except ValueError as erro:
    print(erro)
loop.close()
try:
    loop.call_soon(print)
except RuntimeError as erro:
    print(erro)
for funcao in (asyncio.get_running_loop, asyncio.get_event_loop):
    try:
        funcao()
    except RuntimeError as erro:
        print(erro)
