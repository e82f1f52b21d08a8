import { expect, test } from "vitest"
import { simulate } from "../../../src/runtime/simulate"
import type { SimulationRequest } from "../../../src/trace/simulation"
import { telling } from "../../builders/telling"

/** Runs a program and gives what it printed and the sentences of its recording. */
function runOf(source: string, network?: SimulationRequest["network"]) {
  const request = { source: `import asyncio\n${source}`, filename: "p.py" }
  const simulation = simulate(network === undefined ? request : { ...request, network })
  while (!simulation.advance(1e6));
  const { recording, stdout } = simulation
  return { stdout, recording, told: telling(recording, "en") }
}

const plain = { latencyNanos: 1e6, bytesPerSecond: null, rules: [] }

/** A server whose handler is `handle`, and a `main` that is connected to it. */
const connected = (handler: string, ...main: string[]) => `
async def handle(reader, writer):
    ${handler}

async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8888)
    loop = asyncio.get_running_loop()
    began = loop.time()
    reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
${main.map(line => `    ${line}\n`).join("")}
asyncio.run(main())`

test("a server that nobody will ever call is at a deadlock that says so", () => {
  const { told } = runOf(`
async def main():
    server = await asyncio.start_server(lambda r, w: None, "127.0.0.1", 8888)
    await server.serve_forever()
asyncio.run(main())`)
  expect(told.outcome()).toContain(
    "main waits at line 5 for connections to 127.0.0.1:8888 that nobody makes.",
  )
})

test("a task that waits for data says from whom", () => {
  const { told, recording } = runOf(connected("await reader.read()", "await reader.read()"))
  expect(recording.outcome.kind).toBe("deadlock")
  expect(told.outcome()).toContain("for data from 127.0.0.1:8888 that nobody sends.")
})

test("a thread in accept waits for the network", () => {
  const { recording } = runOf("import socket\nsocket.create_server(('127.0.0.1', 8888)).accept()")
  expect(recording.outcome).toMatchObject({ kind: "deadlock", waiting: [{ thread: 0 }] })
})

test("connecting takes two latencies, an answer two more", () => {
  const source = connected(
    "writer.write(await reader.readline())",
    'writer.write(b"x\\n")',
    "await reader.readline()",
    "print(round(loop.time() - began, 2))",
  )
  expect(runOf(source, { ...plain, latencyNanos: 25e7 }).stdout).toBe("1.0\n")
})

test("a bandwidth makes long messages slow", () => {
  const source = connected(
    "writer.write(bytes(500_000)); writer.close()",
    "await reader.read()",
    "print(round(loop.time() - began, 1))",
  )
  expect(runOf(source, { ...plain, bytesPerSecond: 1e6 }).stdout).toBe("0.5\n")
})

test("a host outside answers over a plain connection too, as the rules say", () => {
  const source = `
async def main():
    reader, writer = await asyncio.open_connection("example.com", 80)
    writer.write(b"GET /a HTTP/1.0\\r\\nHost: example.com\\r\\n\\r\\n")
    print((await reader.readline()).decode().strip(), (await reader.read())[-3:])
asyncio.run(main())`
  const rule = { method: "", pattern: "example.com/a", latencyNanos: 1e6, body: "yes" }
  const rules = [{ ...rule, answer: 203 }]
  expect(runOf(source, { ...plain, rules }).stdout).toBe("HTTP/1.1 203 OK b'yes'\n")
})

test("the same program makes the same recording", () => {
  const source = connected("writer.write(b'x'); writer.close()", "print(await reader.read())")
  expect(runOf(source).recording.events).toEqual(runOf(source).recording.events)
})

test("each connection to one address has a number after the first, the same at every wait", () => {
  const { told } = runOf(
    connected(
      "await reader.read()",
      'await asyncio.open_connection("127.0.0.1", 8888)',
      "await reader.read()",
    ),
  )
  expect(told.outcome()).toContain("for data from 127.0.0.1:8888 that nobody sends.")
  const second = runOf(
    connected(
      "await reader.read()",
      'reader, _ = await asyncio.open_connection("127.0.0.1", 8888)',
      "await reader.read()",
    ),
  )
  expect(second.told.outcome()).toContain("for data from 127.0.0.1:8888 #2 that nobody sends.")
})
