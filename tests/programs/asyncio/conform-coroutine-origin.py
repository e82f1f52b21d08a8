import asyncio, sys
async def main():
    sys.set_coroutine_origin_tracking_depth(2)
    print(sys.get_coroutine_origin_tracking_depth())
    c = asyncio.sleep(0)
    print(len(c.cr_origin), c.cr_origin[0][1:])
    await c
    sys.set_coroutine_origin_tracking_depth(0)
    print(asyncio.sleep(0).cr_origin)
    try: sys.set_coroutine_origin_tracking_depth(-1)
    except ValueError as e: print(e)
asyncio.run(main())
async def d():
    print(sys.get_coroutine_origin_tracking_depth())
    def f(): 
        return asyncio.sleep(1)
    f()
asyncio.run(d(), debug=True)
print(sys.get_coroutine_origin_tracking_depth())
