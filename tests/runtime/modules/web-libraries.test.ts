/** The libraries of the web, asking hosts outside the program: rules and inventions answer. */
import { expect, test } from "vitest"
import { readNetRule } from "../../../src/notes/net-rule"
import { simulate } from "../../../src/runtime/simulate"

/** Lines that a program prints on a network with these rules. */
function printed(source: string, ...rules: readonly string[]): readonly string[] {
  const network = {
    latencyNanos: 1e6,
    bytesPerSecond: null,
    rules: rules.map(rule => readNetRule(rule)!),
  }
  const simulation = simulate({ source, filename: "p.py", network })
  while (!simulation.advance(1e6));
  return (simulation.stdout + simulation.stderr).trimEnd().split("\n")
}

const both = (body: string) => `
import asyncio, time, aiohttp, httpx, requests, urllib.request
${body}`

test("a rule says what every library gets, and after which time", () => {
  const source = both(`
url = "https://api.example.com/users/7"
print(requests.get(url).json(), httpx.get(url).status_code, urllib.request.urlopen(url).read())
async def main():
    began = time.monotonic()
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as response:
            print(await response.json(), round(time.monotonic() - began, 3))
asyncio.run(main())`)
  expect(printed(source, 'api.example.com -> 200, 250ms, {"name": "Ana"}')).toEqual([
    `{'name': 'Ana'} 200 b'{"name": "Ana"}'`,
    "{'name': 'Ana'} 0.25",
  ])
})

test("hosts that no rule speaks of answer, the same in every run", () => {
  const source = both(`
response = requests.get("https://example.com/")
print(response.status_code, response.headers["content-type"], "Example Domain" in response.text)
print(response.elapsed.total_seconds())`)
  const lines = printed(source)
  expect(lines[0]).toBe("200 text/html; charset=utf-8 True")
  expect(printed(source)).toEqual(lines)
})

test("a status of 404 or 503 is an error where the library says so", () => {
  const source = both(`
for get in (requests.get, httpx.get):
    try:
        get("https://x.org/a").raise_for_status()
    except (requests.HTTPError, httpx.HTTPStatusError) as error:
        print(str(error).splitlines()[0])`)
  expect(printed(source, "x.org/a -> 404")).toEqual([
    "404 Client Error: Not Found for url: https://x.org/a",
    "Client error '404 Not Found' for url 'https://x.org/a'",
  ])
})

test("failures by rules are those of each library", () => {
  const source = both(`
async def attempt(url):
    try:
        async with aiohttp.ClientSession() as session:
            await session.get(url)
    except Exception as error:
        print(type(error).__name__)
    async with httpx.AsyncClient() as client:
        try:
            await client.get(url)
        except Exception as error:
            print(type(error).__name__)
    for get in (requests.get, urllib.request.urlopen):
        try:
            get(url)
        except Exception as error:
            print(type(error).__name__)
asyncio.run(attempt("https://x.org"))`)
  expect(printed(source, "x.org -> refused")).toEqual([
    "ClientConnectorError",
    "ConnectError",
    "ConnectionError",
    "URLError",
  ])
  expect(printed(source, "x.org -> dns")[0]).toBe("ClientConnectorDNSError")
  expect(printed(source, "x.org -> timeout")[1]).toBe("ReadTimeout")
})

test("a total timeout ends a slow request of aiohttp", () => {
  const source = both(`
async def main():
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=1)) as session:
        try:
            await session.get("https://slow.org")
        except TimeoutError as error:
            print(repr(error), round(asyncio.get_running_loop().time(), 1))
asyncio.run(main())`)
  expect(printed(source, "slow.org -> 200, 5s")).toEqual(["TimeoutError() 1.0"])
})

test("a session of aiohttp that nobody closed is told of", () => {
  const source = both(`
async def main():
    session = aiohttp.ClientSession()
    await session.get("https://example.com")
asyncio.run(main())`)
  expect(printed(source).join("\n")).toContain("Unclosed client session")
})

test("blocking requests hold up the loop, awaited ones do not", () => {
  const source = both(`
async def blocking():
    requests.get("https://x.org")
async def friendly(session):
    await session.get("https://x.org")
async def main():
    clock = asyncio.get_running_loop().time
    began = clock()
    await asyncio.gather(blocking(), blocking(), blocking())
    print(round(clock() - began, 1))
    async with aiohttp.ClientSession() as session:
        began = clock()
        await asyncio.gather(*(friendly(session) for _ in range(3)))
        print(round(clock() - began, 1))
asyncio.run(main())`)
  expect(printed(source, "x.org -> 200, 1s")).toEqual(["3.0", "1.0"])
})

test("mail is sent after the time it takes, refused by a rule", () => {
  const source = `
import smtplib
from email.message import EmailMessage
letter = EmailMessage()
letter["From"], letter["To"] = "Ana <ana@x.org>", "bia@x.org"
letter.set_content("Olá")
with smtplib.SMTP("smtp.x.org", 587) as server:
    server.starttls()
    print(server.send_message(letter))
try:
    smtplib.SMTP("away.org")
except OSError as error:
    print(error)`
  expect(printed(source, "away.org -> refused")).toEqual(["{}", "[Errno 111] Connection refused"])
})

test("aiosmtplib sends many letters at a time", () => {
  const source = `
import asyncio, aiosmtplib
from email.message import EmailMessage
letter = EmailMessage()
letter["From"], letter["To"] = "ana@x.org", "bia@x.org"
letter.set_content("Oi")
async def main():
    began = asyncio.get_running_loop().time()
    await aiosmtplib.send(letter, hostname="smtp.x.org", port=25)
    one = asyncio.get_running_loop().time() - began
    await asyncio.gather(*(aiosmtplib.send(letter, hostname="smtp.x.org", port=25) for _ in range(5)))
    five = asyncio.get_running_loop().time() - began - one
    print(abs(one - five) < 0.01)
asyncio.run(main())`
  expect(printed(source)).toEqual(["True"])
})
