import { expect, test } from "vitest"
import { Channel } from "../../../src/runtime/net/channel"
import { OutsideEvents } from "../../../src/runtime/outside"

/** A channel whose clock is moved by hand. */
function aChannel({ latencyNanos = 10, nanosPerByte = 0, capacity = 8 }) {
  const outside = new OutsideEvents()
  let nanos = 0
  const channel = new Channel(
    { outside, now: () => nanos },
    { latencyNanos, nanosPerByte, capacity },
  )
  const moveTo = (to: number) => {
    while (outside.nextDueNanos <= to) {
      nanos = outside.nextDueNanos
      outside.settle(nanos)
    }
    nanos = to
  }
  return { channel, moveTo, outside }
}

const bytes = (text: string) => new TextEncoder().encode(text)
const textOf = (data: Uint8Array) => new TextDecoder().decode(data)

test("bytes arrive a latency later, in order, and the end behind them", () => {
  const { channel, moveTo } = aChannel({})
  channel.send(bytes("ab"))
  channel.send(bytes("c"))
  channel.end()
  moveTo(9)
  expect(channel.size).toBe(0)
  moveTo(10)
  expect([textOf(channel.read(2)), textOf(channel.read(9)), channel.isAtEnd]).toEqual([
    "ab",
    "c",
    true,
  ])
})

test("a sender hears of room one latency after the reader made it", () => {
  const { channel, moveTo } = aChannel({ capacity: 4 })
  expect(channel.send(bytes("abcdef"))).toBe(4)
  moveTo(10)
  channel.read(3)
  expect(channel.send(bytes("x"))).toBe(0)
  moveTo(20)
  expect(channel.room).toBe(3)
})

test("with a bandwidth long messages come in pieces", () => {
  const { channel, moveTo } = aChannel({ nanosPerByte: 1, capacity: 100_000 })
  channel.send(new Uint8Array(20_000))
  moveTo(16_394)
  expect(channel.size).toBe(16_384)
  moveTo(20_010)
  expect(channel.size).toBe(20_000)
})

test("without latency everything is there at once", () => {
  const { channel } = aChannel({ latencyNanos: 0 })
  channel.send(bytes("now"))
  channel.end()
  expect([textOf(channel.read(8)), channel.isAtEnd]).toEqual(["now", true])
})

test("what is sent to a reader that has gone is lost, and the sender told", () => {
  const { channel, moveTo } = aChannel({})
  let told = 0
  channel.onRoom = () => told++
  channel.send(bytes("ab"))
  channel.drop()
  moveTo(30)
  expect([channel.size, told]).toEqual([0, 1])
})

test("a cancelled event does not happen and does not keep the run alive", () => {
  const { outside } = aChannel({})
  const happened: number[] = []
  outside.at(5, nanos => happened.push(nanos)).isCancelled = true
  expect(outside.nextDueNanos).toBe(Infinity)
  outside.at(7, nanos => happened.push(nanos))
  outside.settle(9)
  expect(happened).toEqual([7])
})
