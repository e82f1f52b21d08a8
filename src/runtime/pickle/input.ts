/** Where an unpickler reads: bytes that are there, or a file asked for more. */
import { raised } from "../../python/objects/exception"
import type { Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import type { Steps } from "../disk/descriptors"
import { bytesOf, callMethod, joined } from "../io/steps"
import { unpicklingError } from "./types"

/** The bytes of a pickle, in order. */
export class PickleInput {
  private data: Uint8Array
  private at = 0

  constructor(
    /** What has `read` and `readline`, or null when all bytes are there. */
    private readonly file: Value,
    bytes: Uint8Array = new Uint8Array(0),
  ) {
    this.data = bytes
  }

  /** The next byte when it is there already, or -1. */
  peekedByte(): number {
    return this.at < this.data.length ? this.data[this.at++]! : -1
  }

  /** The next opcode of a file. */
  *nextByte(vm: Vm): Steps<number> {
    const more =
      this.file === null ? new Uint8Array(0) : bytesOf(yield* callMethod(vm, this.file, "read", 1))
    if (more.length === 0) throw raised("EOFError", "Ran out of input")
    return more[0]!
  }

  /** Exactly `count` bytes. */
  *take(vm: Vm, count: number): Steps<Uint8Array> {
    if (this.data.length - this.at < count) yield* this.fetch(vm, count)
    const taken = this.data.subarray(this.at, this.at + count)
    this.at += count
    return taken
  }

  /** Has the next `count` bytes ready. */
  *ensure(vm: Vm, count: number): Steps<void> {
    if (this.data.length - this.at < count) yield* this.fetch(vm, count)
  }

  /** A line without its end. */
  *line(vm: Vm): Steps<Uint8Array> {
    let end = this.data.indexOf(10, this.at)
    if (end < 0 && this.file !== null) {
      const more = bytesOf(yield* callMethod(vm, this.file, "readline"))
      this.data = joined([this.data.subarray(this.at), more])
      this.at = 0
      end = this.data.indexOf(10)
    }
    if (end < 0) throw unpicklingError("pickle data was truncated")
    const line = this.data.subarray(this.at, end)
    this.at = end + 1
    return line
  }

  private *fetch(vm: Vm, count: number): Steps<void> {
    const missing = count - (this.data.length - this.at)
    const more =
      this.file === null
        ? new Uint8Array(0)
        : bytesOf(yield* callMethod(vm, this.file, "read", missing))
    if (more.length < missing) {
      throw unpicklingError("pickle data was truncated")
    }
    this.data = joined([this.data.subarray(this.at), more])
    this.at = 0
  }
}
