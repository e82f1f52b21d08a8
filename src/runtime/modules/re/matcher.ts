/**
 * The matcher: goes through a program from left to right and, where it fails, back to the last place
 * where there was a choice. The stack is explicit: entries of four numbers, either a choice to come
 * back to or something to undo on the way. So a match never recurses, whatever pattern and text, and
 * can be left off and gone on with: `run` does a bounded number of steps.
 *
 * A group matched inside a choice that fails is as it was before; as in CPython, each turn of a
 * repeat keeps what the turn before it has captured, and a turn that matched nothing is the last.
 */
import { assert } from "../../../base/assert"
import type { CharacterSet } from "./character-set"
import { categoryTest } from "./categories"
import { Flag } from "./flags"
import { lowerOf } from "./folding"
import { Op, type Program, Where } from "./program"
import { Subject } from "./subject"

/** How much of the text has to match. */
export type Extent = "anywhere" | "start" | "whole"

/** What a search is told. */
export interface SearchOptions {
  readonly start: number
  readonly end: number
  readonly extent: Extent
  /** The match may not be empty and at `start`: the one before ended there. */
  readonly mustAdvance: boolean
}

// What an entry of the stack is; behind it its three numbers.
/** place in the program, place in the text */
const CHOICE = 0
/** operation behind which to go on, least place, last place */
const GREEDY_UNIT = 1
/** operation, place, how many more */
const LAZY_UNIT = 2
// From here on: what is undone.
const MARK = 3
const REPEAT = 4
const HEIGHT = 5

const unicodeWord = categoryTest("w", Flag.Unicode)
const asciiWord = categoryTest("w", Flag.Ascii)
const ENTRY = 4
const FIRST_SIZE = 256

/** The texts the matcher has none of yet. */
const nothing = new Subject("")
/** A stack larger than this is not kept for the next search. */
const LARGEST_KEPT = 1 << 16

/** Searches with one program; one search at a time, one after the other. */
export class Matcher {
  /** Starts and ends of groups by turns, -1 where there is none. */
  readonly marks: Int32Array
  /** The group that ended last; 0 for none. */
  lastGroup = 0
  /** Where the match begins, once found. */
  start = 0
  /** Where we are; where the match ends, once found. */
  place = 0
  private pc = 0
  private stack = new Int32Array(FIRST_SIZE)
  private top = 0
  private readonly counters: Int32Array
  private readonly turns: Int32Array
  private readonly heights: Int32Array
  private subject = nothing
  private end = 0
  private extent: Extent = "anywhere"
  /** Where a match may not end: there is one that ended there before; -1 for nowhere. */
  private forbiddenEnd = -1
  /** Steps left of those allowed now. */
  private left = 0
  /** Whether the attempt at `start` is under way. */
  private isTrying = false

  constructor(
    private readonly program: Program,
    /** Told before the stack grows to so many bytes. */
    private readonly allocate: (bytes: number) => void,
  ) {
    this.marks = new Int32Array(program.groups * 2)
    this.counters = new Int32Array(program.repeats)
    this.turns = new Int32Array(program.repeats)
    this.heights = new Int32Array(program.heights)
  }

  /** Begins a search; `run` does it. */
  begin(subject: Subject, options: SearchOptions): void {
    this.subject = subject
    this.start = this.place = options.start
    this.end = options.end
    this.extent = options.extent
    this.forbiddenEnd = options.mustAdvance ? options.start : -1
    this.marks.fill(-1)
    this.lastGroup = 0
    this.top = 0
    this.isTrying = false
    if (this.stack.length > LARGEST_KEPT) this.stack = new Int32Array(FIRST_SIZE)
  }

  /** Does at most about `steps` steps: whether there is a match, or null when it is not known yet. */
  run(steps: number): boolean | null {
    this.left = steps
    for (;;) {
      if (!this.isTrying && !this.nextStart()) return false
      if (this.left < 0) return null
      this.isTrying = true
      const found = this.attempt()
      if (found !== false) return found
      this.isTrying = false
      if (this.extent !== "anywhere") return false
      this.start++
    }
  }

  /** How many of the allowed steps were not needed. */
  get unused(): number {
    return Math.max(0, this.left)
  }

  /** Goes to where a match can begin. */
  private nextStart(): boolean {
    const { first } = this.program
    if (this.extent === "anywhere" && first !== null) {
      const from = this.start
      this.start = typeof first === "number" ? this.nextPoint(first) : this.nextOf(first)
      this.left -= (this.start - from) >> 3
    }
    if (this.start > this.end) return false
    this.place = this.start
    this.pc = 0
    return true
  }

  /** Where the code point stands next; behind the end where it does not. */
  private nextPoint(point: number): number {
    const { subject, start, end } = this
    const place =
      subject.points === null
        ? subject.units.indexOf(String.fromCodePoint(point), start)
        : subject.points.indexOf(point, start)
    return place < 0 || place > end ? end + 1 : place
  }

  private nextOf(set: CharacterSet): number {
    const { subject, end } = this
    let place = this.start
    while (place < end && !set.has(subject.at(place))) place++
    return place < end ? place : end + 1
  }

  // ------------------------------------------------------------------ the loop

  private attempt(): boolean | null {
    const { code, sets } = this.program
    const { subject, end } = this
    const { units, points } = subject
    let { pc, place } = this
    for (;;) {
      if (--this.left < 0) {
        this.pc = pc
        this.place = place
        return null
      }
      let isOn: boolean
      switch (code[pc]) {
        case Op.Literal:
          isOn =
            place < end &&
            (points === null ? units.charCodeAt(place) : points[place]!) === code[pc + 1]
          place++
          pc += 2
          break
        case Op.Set:
          isOn =
            place < end &&
            sets[code[pc + 1]!]!.has(points === null ? units.charCodeAt(place) : points[place]!)
          place++
          pc += 2
          break
        case Op.Any:
          isOn = place < end && subject.at(place) !== 10
          place++
          pc += 2
          break
        case Op.All:
          isOn = place++ < end
          pc += 2
          break
        case Op.At:
          isOn = this.isAt(code[pc + 1]!, place)
          pc += 2
          break
        case Op.Mark:
          this.mark(code[pc + 1]!, place)
          isOn = true
          pc += 2
          break
        case Op.Split:
          this.push(CHOICE, code[pc + 1]!, place, 0)
          isOn = true
          pc += 2
          break
        case Op.Jump:
          isOn = true
          pc = code[pc + 1]!
          break
        case Op.Success: {
          const isWhole = this.extent !== "whole" || place === end
          if (isWhole && place !== this.forbiddenEnd) {
            this.place = place
            return true
          }
          isOn = false
          break
        }
        default:
          this.place = place
          isOn = this.rare(pc)
          place = this.place
          pc = this.pc
      }
      if (isOn) continue
      if (!this.back()) return false
      place = this.place
      pc = this.pc
    }
  }

  /** The operations with more to do: sets `pc` and `place`; false when they fail. */
  private rare(pc: number): boolean {
    const { code } = this.program
    const [first, second] = [code[pc + 1]!, code[pc + 2]!]
    switch (code[pc]) {
      case Op.GreedyUnit:
        return this.greedyUnit(pc)
      case Op.LazyUnit:
        return this.lazyUnit(pc)
      case Op.PossessiveUnit: {
        const count = this.countUnits(pc, code[pc + 4]!)
        this.place += count
        this.pc = pc + 5
        return count >= code[pc + 3]!
      }
      case Op.RepeatBegin:
        this.pushRepeat(first)
        this.counters[first] = -1
        this.turns[first] = -1
        this.pc = pc + 2
        return true
      case Op.Greedy:
        return this.greedy(pc)
      case Op.Lazy:
        return this.lazy(pc)
      case Op.LazyMore:
        return this.lazyMore(pc)
      case Op.PossessiveTurn:
        return this.possessiveTurn(pc)
      case Op.PossessiveEnd:
        this.cut(this.heights[first]!)
        this.pc = second
        return true
      case Op.Reference:
        this.pc = pc + 3
        return this.reference(first, second)
      case Op.IfGroup:
        this.pc = this.hasGroup(first) ? pc + 3 : second
        return true
      case Op.Fail:
        return false
      default:
        return this.look(pc)
    }
  }

  /** Look-around and atomic groups. */
  private look(pc: number): boolean {
    const { code } = this.program
    const height = code[pc + 1]!
    switch (code[pc]) {
      case Op.LookBegin:
        if (code[pc + 2]! > this.place) return false
        // The place to return to stands on the stack as a choice that is never taken.
        this.enter(height)
        this.push(CHOICE, -1, this.place, 0)
        this.place -= code[pc + 2]!
        this.pc = pc + 3
        return true
      case Op.LookEnd: {
        const bottom = this.heights[height]!
        this.place = this.stack[bottom + 2]!
        this.cut(bottom)
        this.pc = pc + 2
        return true
      }
      case Op.RefuseBegin:
        if (code[pc + 2]! > this.place) {
          this.pc = code[pc + 3]!
          return true
        }
        this.enter(height)
        this.push(CHOICE, code[pc + 3]!, this.place, 0)
        this.place -= code[pc + 2]!
        this.pc = pc + 4
        return true
      case Op.RefuseEnd:
        this.undo(this.heights[height]!)
        return false
      case Op.AtomicBegin:
        this.enter(height)
        this.pc = pc + 2
        return true
      case Op.AtomicEnd:
        this.cut(this.heights[height]!)
        this.pc = pc + 2
        return true
    }
    assert(false, `The matcher has no operation ${code[pc]}.`)
  }

  // ------------------------------------------------------------------ repeats

  private greedyUnit(pc: number): boolean {
    const { code } = this.program
    const least = code[pc + 3]!
    const from = this.place
    const count = this.countUnits(pc, code[pc + 4]!)
    if (count < least) return false
    this.place = from + count
    if (count > least) this.push(GREEDY_UNIT, pc + 5, from + least, this.place)
    this.pc = pc + 5
    return true
  }

  private lazyUnit(pc: number): boolean {
    const { code } = this.program
    const [least, most] = [code[pc + 3]!, code[pc + 4]!]
    const count = least === 0 ? 0 : this.countUnits(pc, least)
    if (count < least) return false
    this.place += count
    if (most > least) this.push(LAZY_UNIT, pc, this.place, most - least)
    this.pc = pc + 5
    return true
  }

  /** How many characters from here on, `most` at most, are of the unit behind the operation. */
  private countUnits(pc: number, most: number): number {
    const { code, sets } = this.program
    const { subject, place: from } = this
    const stop = most < this.end - from ? from + most : this.end
    const operand = code[pc + 2]!
    let at = from
    switch (code[pc + 1]) {
      case Op.Literal:
        while (at < stop && subject.at(at) === operand) at++
        break
      case Op.Any:
        while (at < stop && subject.at(at) !== 10) at++
        break
      case Op.All:
        at = Math.max(from, stop)
        break
      default: {
        const set = sets[operand]!
        while (at < stop && set.has(subject.at(at))) at++
      }
    }
    this.left -= (at - from) >> 2
    return at - from
  }

  private greedy(pc: number): boolean {
    const { code } = this.program
    const repeat = code[pc + 1]!
    const turn = this.turns[repeat]
    this.pushRepeat(repeat)
    const count = ++this.counters[repeat]!
    this.pc = code[pc + 4]!
    if (count < code[pc + 2]!) return true
    if (count < code[pc + 3]! && this.place !== turn) {
      this.push(CHOICE, pc + 5, this.place, 0)
      this.turns[repeat] = this.place
      return true
    }
    this.pc = pc + 5
    return true
  }

  private lazy(pc: number): boolean {
    const { code } = this.program
    const repeat = code[pc + 1]!
    this.pushRepeat(repeat)
    const count = ++this.counters[repeat]!
    if (count < code[pc + 2]!) this.pc = code[pc + 3]!
    else {
      this.push(CHOICE, pc + 4, this.place, 0)
      this.pc = pc + 8
    }
    return true
  }

  private lazyMore(pc: number): boolean {
    const { code } = this.program
    const repeat = code[pc + 1]!
    if (this.counters[repeat]! >= code[pc + 2]! || this.place === this.turns[repeat]) return false
    this.pushRepeat(repeat)
    this.turns[repeat] = this.place
    this.pc = code[pc + 3]!
    return true
  }

  private possessiveTurn(pc: number): boolean {
    const { code } = this.program
    const repeat = code[pc + 1]!
    this.pushRepeat(repeat)
    const count = ++this.counters[repeat]!
    const rest = code[pc + 4]!
    const wasEmpty = this.turns[repeat] === this.place
    if (count >= code[pc + 3]! || (wasEmpty && count >= code[pc + 2]!)) {
      this.pc = rest
      return true
    }
    this.turns[repeat] = this.place
    this.enter(code[pc + 5]!)
    if (count >= code[pc + 2]!) this.push(CHOICE, rest, this.place, 0)
    this.pc = pc + 6
    return true
  }

  // ------------------------------------------------------------------ groups and places

  private mark(index: number, place: number): void {
    this.push(MARK, index, this.marks[index]!, this.lastGroup)
    this.marks[index] = place
    if ((index & 1) === 1) this.lastGroup = (index + 1) >> 1
  }

  private hasGroup(group: number): boolean {
    return this.marks[group * 2 - 2]! >= 0 && this.marks[group * 2 - 1]! >= 0
  }

  private reference(group: number, flags: number): boolean {
    if (!this.hasGroup(group)) return false
    const { subject } = this
    const [from, to] = [this.marks[group * 2 - 2]!, this.marks[group * 2 - 1]!]
    if (to < from || this.place + to - from > this.end) return false
    this.left -= (to - from) >> 2
    for (let at = from; at < to; at++) {
      const [wanted, given] = [subject.at(at), subject.at(this.place++)]
      if (wanted === given) continue
      if (flags === 0 || lowerOf(wanted, flags) !== lowerOf(given, flags)) return false
    }
    return true
  }

  private isAt(where: number, place: number): boolean {
    const { subject, end } = this
    switch (where) {
      case Where.TextStart:
        return place === 0
      case Where.TextEnd:
        return place === end
      case Where.End:
        return place === end || (place + 1 === end && subject.at(place) === 10)
      case Where.LineStart:
        return place === 0 || subject.at(place - 1) === 10
      case Where.LineEnd:
        return place === end || subject.at(place) === 10
    }
    const isAscii = (where - Where.Boundary) % 2 === 1
    const isWord = isAscii ? asciiWord : unicodeWord
    const isBehind = place > 0 && isWord(subject.at(place - 1))
    const isBefore = place < end && isWord(subject.at(place))
    return (isBehind !== isBefore) === where < Where.Inside
  }

  // ------------------------------------------------------------------ the stack

  private push(kind: number, first: number, second: number, third: number): void {
    const { top } = this
    if (top + ENTRY > this.stack.length) this.grow()
    const { stack } = this
    stack[top] = kind
    stack[top + 1] = first
    stack[top + 2] = second
    stack[top + 3] = third
    this.top = top + ENTRY
  }

  private grow(): void {
    const grown = this.stack.length * 2
    this.allocate(grown * 4)
    const stack = new Int32Array(grown)
    stack.set(this.stack)
    this.stack = stack
  }

  private pushRepeat(repeat: number): void {
    this.push(REPEAT, repeat, this.counters[repeat]!, this.turns[repeat]!)
  }

  /** Remembers how high the stack is, for `cut` and `undo`. */
  private enter(height: number): void {
    this.push(HEIGHT, height, this.heights[height]!, 0)
    this.heights[height] = this.top
  }

  /** Takes entries off, undoing what they say, down to a choice that goes on; false at the bottom. */
  private back(): boolean {
    while (this.top > 0) {
      const { stack } = this
      const at = this.top - ENTRY
      const first = stack[at + 1]!
      switch (stack[at]) {
        case CHOICE:
          this.top = at
          if (first < 0) continue
          this.pc = first
          this.place = stack[at + 2]!
          return true
        case GREEDY_UNIT:
          this.pc = first
          this.place = --stack[at + 3]!
          if (this.place <= stack[at + 2]!) this.top = at
          if (this.isHopeless()) continue
          return true
        case LAZY_UNIT:
          if (this.oneMore(at)) return true
          continue
        default:
          this.top = at
          this.undoEntry(at)
      }
    }
    return false
  }

  /** Whether what comes next is a letter that is not here: saves going there. */
  private isHopeless(): boolean {
    const { code } = this.program
    if (code[this.pc] !== Op.Literal) return false
    this.left--
    return this.place >= this.end || this.subject.at(this.place) !== code[this.pc + 1]
  }

  private oneMore(at: number): boolean {
    const { stack } = this
    const operation = stack[at + 1]!
    this.place = stack[at + 2]!
    if (this.countUnits(operation, 1) === 0) {
      this.top = at
      return false
    }
    this.place++
    stack[at + 2]!++
    if (--stack[at + 3]! === 0) this.top = at
    this.pc = operation + 5
    return true
  }

  private undoEntry(at: number): void {
    const { stack } = this
    const [kind, index, value] = [stack[at]!, stack[at + 1]!, stack[at + 2]!]
    if (kind === MARK) {
      this.marks[index] = value
      this.lastGroup = stack[at + 3]!
    } else if (kind === REPEAT) {
      this.counters[index] = value
      this.turns[index] = stack[at + 3]!
    } else if (kind === HEIGHT) this.heights[index] = value
  }

  /** Undoes everything since a height. */
  private undo(height: number): void {
    while (this.top > height) {
      this.top -= ENTRY
      this.undoEntry(this.top)
    }
  }

  /** Gives up the choices since a height; what there is to undo stays. */
  private cut(height: number): void {
    const { stack } = this
    let kept = height
    for (let at = height; at < this.top; at += ENTRY) {
      if (stack[at]! < MARK) continue
      if (kept !== at) stack.copyWithin(kept, at, at + ENTRY)
      kept += ENTRY
    }
    this.left -= (this.top - height) >> 4
    this.top = kept
  }
}
