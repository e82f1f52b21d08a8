/**
 * How much memory a program holds, so that it ends at a limit before the engine's own memory does.
 * While it runs, only what may be large is counted; now and then, and whenever that count has come to
 * the limit, all that the program can reach is walked over. Bytes are those that the engine takes
 * for its objects with pointers of eight bytes (apps with shorter ones take about half).
 */
import { KeyTable } from "../python/objects/key-table"
import { bytesOfInt } from "../python/objects/value-bytes"
import { Frame } from "../python/vm/frame"
import { HeapWalk, holdsNothing, isOpaque, isSmallContainer } from "./lifetimes/heap-walk"
import { LimitReached, type Limits } from "./limits"

/** What a walk found. */
export interface Held {
  readonly bytes: number
  readonly objects: number
}

/** What an instruction keeps at most, as a rule: all is walked over before that can be too much. */
const BYTES_AN_INSTRUCTION = 64
/** Instructions until the next walk for each object found: walks take a small part of the time. */
const INSTRUCTIONS_AN_OBJECT = 6

/** What a process has taken, as far as it is known. */
export class Memory {
  /** Instructions at which the next walk is due. */
  nextLookAt: number
  private allocated = 0
  private readonly leastBetween: number

  constructor(
    private readonly limits: Limits,
    /** Stops above so many bytes. */
    private readonly measure: (enough: number) => Held,
  ) {
    this.leastBetween = Math.ceil(limits.memory / BYTES_AN_INSTRUCTION)
    this.nextLookAt = this.leastBetween
  }

  /** Counts bytes that something large takes. Throws LimitReached. */
  allocate(bytes: number): void {
    const { allocation, memory } = this.limits
    if (bytes > allocation) throw new LimitReached("allocation", allocation)
    this.allocated += bytes
    // Near the limit the next look comes after a quarter of it, not at every allocation.
    if (this.allocated > memory) this.allocated = Math.min(this.look().bytes, memory * 0.75)
  }

  /** What is still being made, and reached by nothing, has grown to so many bytes. Throws LimitReached. */
  growing(bytes: number): void {
    const { memory } = this.limits
    if (bytes > memory) throw new LimitReached("memory", memory)
  }

  /** After so many instructions in all. Throws LimitReached. */
  lookIfDue(instructions: number): void {
    if (instructions < this.nextLookAt) return
    const pause = this.look().objects * INSTRUCTIONS_AN_OBJECT
    this.nextLookAt = instructions + Math.max(this.leastBetween, pause)
  }

  private look(): Held {
    const { memory } = this.limits
    const held = this.measure(memory)
    if (held.bytes > memory) throw new LimitReached("memory", memory)
    return held
  }
}

/** What can be reached from the roots; stops above `enough` bytes. */
export function reachable(
  roots: Iterable<unknown>,
  { enough, mostText }: { readonly enough: number; readonly mostText: number },
): Held {
  return new Measure().run(roots, enough, mostText)
}

class Measure {
  private bytes = 0
  private textBytes = 0
  private readonly seen = new Set<object>()
  private readonly left: object[] = []
  private readonly walk = new HeapWalk()
  /** Numbers of fields, by constructor. */
  private readonly fields = new Map<unknown, number>()

  run(roots: Iterable<unknown>, enough: number, mostText: number): Held {
    for (const root of roots) this.add(root)
    for (let next = this.left.pop(); next !== undefined; next = this.left.pop()) {
      this.bytes += this.ownBytes(next)
      if (this.bytes > enough) break
      if (next instanceof Frame) this.eachOfFrame(next)
      else this.walk.eachPart(next, this.add)
    }
    return { bytes: this.bytes + Math.min(this.textBytes, mostText), objects: this.seen.size }
  }

  private readonly add = (part: unknown): void => {
    if (typeof part === "string") return this.addText(part)
    if (typeof part === "bigint") this.bytes += bytesOfInt(part)
    if (typeof part !== "object" || part === null) return
    if (isSmallContainer(part)) {
      this.bytes += this.ownBytes(part)
      return this.walk.eachPart(part, this.add)
    }
    if (ArrayBuffer.isView(part)) this.bytes += part.byteLength + BYTES_OF_VIEW
    if (this.seen.has(part) || holdsNothing(part)) return
    this.seen.add(part)
    if (!isOpaque(part)) this.left.push(part)
  }

  /** Whether two names hold the same text cannot be seen cheaply, so long texts are counted apart. */
  private addText(text: string): void {
    if (text.length < 256) this.bytes += 24 + text.length
    else this.textBytes += text.length * 2
  }

  /** All of its registers: what stands in them is kept, whether it is read again or not. */
  private eachOfFrame(frame: Frame): void {
    for (const value of frame.registers) this.add(value)
    for (const part of [frame.locals, frame.handled, frame.awaiting, frame.instance, frame.back])
      this.add(part)
    this.add(frame.globals)
  }

  /** Without what it refers to. */
  private ownBytes(object: object): number {
    if (Array.isArray(object)) return 32 + object.length * 8
    if (object instanceof Map || object instanceof Set) return 100 + object.size * 40
    let bytes = 24 + this.fieldsOf(object) * 8
    if (object instanceof KeyTable) bytes += object.size * 24
    if (object instanceof Frame) bytes += object.registers.length * 8
    return bytes
  }

  private fieldsOf(object: object): number {
    const { constructor } = object
    let count = this.fields.get(constructor)
    if (count === undefined) this.fields.set(constructor, (count = Object.keys(object).length))
    return count
  }
}

const BYTES_OF_VIEW = 160
