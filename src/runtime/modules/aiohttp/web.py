"""The server of aiohttp, which is not simulated."""
raise ImportError("aiohttp.web is not simulated: only the client of aiohttp is", name="aiohttp.web")
