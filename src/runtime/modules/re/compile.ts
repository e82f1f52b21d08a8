/** From the tree of a pattern to the program of the matcher; flags are applied here. */
import { type CharacterSet, characterSet } from "./character-set"
import { firstOf } from "./first"
import { Flag, withScopedFlags } from "./flags"
import { sameLetters } from "./folding"
import type { ParsedPattern } from "./parse"
import { PatternFault } from "./pattern-error"
import { Op, type Program, Where } from "./program"
import {
  type GroupNode,
  type LookNode,
  type Node,
  type Place,
  type RepeatNode,
  type Sequence,
  single,
  UNLIMITED,
} from "./syntax"

/** What `UNLIMITED` is in a program: more than any text is long. */
const ENDLESS = 0x7fffffff

/** Compiles; throws a PatternFault for look-behind of open width. */
export function compilePattern(pattern: ParsedPattern): Program {
  const compiler = new Compiler()
  compiler.sequence(pattern.body, pattern.flags)
  compiler.emit(Op.Success)
  const { code, sets, repeats, heights } = compiler
  return {
    code: Int32Array.from(code),
    sets,
    groups: pattern.groups,
    repeats,
    heights,
    first: firstOf(code, sets),
  }
}

class Compiler {
  readonly code: number[] = []
  readonly sets: CharacterSet[] = []
  repeats = 0
  heights = 0

  /** Appends an operation and its operands; the index of the first operand. */
  emit(...numbers: number[]): number {
    this.code.push(...numbers)
    return this.code.length - numbers.length + 1
  }

  /** Makes the operand jump to what comes next. */
  private land(operand: number): void {
    this.code[operand] = this.code.length
  }

  sequence(body: Sequence, flags: number): void {
    for (const node of body.nodes) this.node(node, flags)
  }

  private node(node: Node, flags: number): void {
    switch (node.kind) {
      case "literal":
      case "any":
      case "set":
        this.emit(...this.unit(node, flags)!)
        return
      case "at":
        this.emit(Op.At, whereOf(node.place, flags))
        return
      case "branch":
        this.branch(node.options, flags)
        return
      case "group":
        this.group(node, flags)
        return
      case "repeat":
        this.repeat(node, flags)
        return
      case "reference":
        this.emit(Op.Reference, node.group, (flags & Flag.IgnoreCase) === 0 ? 0 : flags)
        return
      case "conditional":
        this.conditional(node, flags)
        return
      case "look":
        this.look(node, flags)
        return
      case "atomic": {
        const height = this.heights++
        this.emit(Op.AtomicBegin, height)
        this.sequence(node.body, flags)
        this.emit(Op.AtomicEnd, height)
        return
      }
      case "failure":
        this.emit(Op.Fail)
    }
  }

  /** Operation and operand of what matches one character; null for anything else. */
  private unit(node: Node, flags: number): [number, number] | null {
    switch (node.kind) {
      case "any":
        return [(flags & Flag.DotAll) === 0 ? Op.Any : Op.All, 0]
      case "literal": {
        const hasCase = (flags & Flag.IgnoreCase) !== 0 && sameLetters(node.point, flags).length > 1
        if (!hasCase) return [Op.Literal, node.point]
        return [Op.Set, this.set(characterSet([single(node.point)], false, flags))]
      }
      case "set":
        return [Op.Set, this.set(characterSet(node.items, node.isNegated, flags))]
      case "group":
        return node.group === null && node.body.nodes.length === 1
          ? this.unit(node.body.nodes[0]!, withScopedFlags(flags, node.added, node.removed))
          : null
      default:
        return null
    }
  }

  private set(made: CharacterSet): number {
    this.sets.push(made)
    return this.sets.length - 1
  }

  private branch(options: readonly Sequence[], flags: number): void {
    const ends: number[] = []
    options.forEach((option, index) => {
      if (index === options.length - 1) {
        this.sequence(option, flags)
        return
      }
      const other = this.emit(Op.Split, 0)
      this.sequence(option, flags)
      ends.push(this.emit(Op.Jump, 0))
      this.land(other)
    })
    for (const end of ends) this.land(end)
  }

  private group({ group, added, removed, body }: GroupNode, flags: number): void {
    const inside = withScopedFlags(flags, added, removed)
    if (group !== null) this.emit(Op.Mark, group * 2 - 2)
    this.sequence(body, inside)
    if (group !== null) this.emit(Op.Mark, group * 2 - 1)
  }

  private repeat(node: RepeatNode, flags: number): void {
    const most = node.most === UNLIMITED ? ENDLESS : Math.min(node.most, ENDLESS)
    const counts = [Math.min(node.least, ENDLESS), most] as const
    const [only, ...others] = node.body.nodes
    const unit = only === undefined || others.length > 0 ? null : this.unit(only, flags)
    if (unit !== null) {
      const operations = { greedy: Op.GreedyUnit, lazy: Op.LazyUnit, possessive: Op.PossessiveUnit }
      this.emit(operations[node.mode], ...unit, ...counts)
    } else if (node.mode === "possessive") this.possessive(node, flags, counts)
    else this.counted(node, flags, counts)
  }

  /** Begin, jump to the count; body; count (back to the body); rest. */
  private counted(node: RepeatNode, flags: number, [least, most]: readonly [number, number]): void {
    const repeat = this.repeats++
    this.emit(Op.RepeatBegin, repeat)
    const toCount = this.emit(Op.Jump, 0)
    const body = this.code.length
    this.sequence(node.body, flags)
    this.land(toCount)
    if (node.mode === "greedy") {
      this.emit(Op.Greedy, repeat, least, most, body)
      return
    }
    this.emit(Op.Lazy, repeat, least, body)
    // The rest is tried first: it stands behind LazyMore.
    this.emit(Op.LazyMore, repeat, most, body)
  }

  private possessive(
    node: RepeatNode,
    flags: number,
    [least, most]: readonly [number, number],
  ): void {
    const [repeat, height] = [this.repeats++, this.heights++]
    this.emit(Op.RepeatBegin, repeat)
    const turn = this.code.length
    const before = this.emit(Op.PossessiveTurn, repeat, least, most, 0, height)
    this.sequence(node.body, flags)
    this.emit(Op.PossessiveEnd, height, turn)
    this.land(before + 3)
  }

  private conditional(node: Extract<Node, { readonly kind: "conditional" }>, flags: number): void {
    const other = this.emit(Op.IfGroup, node.group, 0) + 1
    this.sequence(node.yes, flags)
    if (node.no === null) {
      this.land(other)
      return
    }
    const end = this.emit(Op.Jump, 0)
    this.land(other)
    this.sequence(node.no, flags)
    this.land(end)
  }

  private look({ isAhead, isNegated, body }: LookNode, flags: number): void {
    const [least, most] = body.width
    if (!isAhead && least !== most)
      throw new PatternFault("look-behind requires fixed-width pattern", null)
    if (!isAhead && least > UNLIMITED) throw new PatternFault("looks too much behind", null)
    const back = isAhead ? 0 : Math.min(least, ENDLESS)
    const height = this.heights++
    if (!isNegated) {
      this.emit(Op.LookBegin, height, back)
      this.sequence(body, flags)
      this.emit(Op.LookEnd, height)
      return
    }
    const rest = this.emit(Op.RefuseBegin, height, back, 0) + 2
    this.sequence(body, flags)
    this.emit(Op.RefuseEnd, height)
    this.land(rest)
  }
}

function whereOf(place: Place, flags: number): number {
  const isByLine = (flags & Flag.Multiline) !== 0
  const isAscii = (flags & Flag.Unicode) === 0 ? 1 : 0
  switch (place) {
    case "text-start":
      return Where.TextStart
    case "text-end":
      return Where.TextEnd
    case "line-start":
      return isByLine ? Where.LineStart : Where.TextStart
    case "line-end":
      return isByLine ? Where.LineEnd : Where.End
    case "boundary":
      return Where.Boundary + isAscii
    case "inside":
      return Where.Inside + isAscii
  }
}
