/** re.Pattern and re.Match as objects: what they hold, and searching as a series of matches. */
import { typeError } from "../../../python/objects/exception"
import { PyMemoryView } from "../../../python/objects/memory-view"
import { textOf } from "../../../python/objects/numbers"
import { EXHAUSTED, NEEDS_CALL } from "../../../python/objects/singletons"
import { typeName } from "../../../python/objects/type-of"
import { builtinType } from "../../../python/objects/types"
import { PyBytes, PyObject, type Value } from "../../../python/objects/value"
import type { Vm } from "../../../python/objects/vm-interface"
import { type Extent, Matcher } from "./matcher"
import type { Program } from "./program"
import { Subject } from "./subject"
import type { Template } from "./template"

export const patternType = builtinType("Pattern", "fixed", { module: "re" })
export const matchType = builtinType("Match", "fixed", { module: "re" })

patternType.messageName = "re.Pattern"
matchType.messageName = "re.Match"

/** Steps of the matcher that count as one instruction. */
const STEPS_PER_INSTRUCTION = 2
/** What beginning a search costs, in steps. */
const STEPS_TO_BEGIN = 40
/** Steps after which others may run. */
const SLICE = 20_000

/** A compiled pattern. */
export class PyPattern extends PyObject {
  /** The template used last: most programs have one. */
  lastTemplate: { readonly text: string; readonly template: Template } | null = null
  /** A matcher that no search uses now. */
  spare: Matcher | null = null

  constructor(
    /** str or bytes */
    readonly source: Value,
    readonly flags: number,
    readonly groupIndex: ReadonlyMap<string, number>,
    readonly program: Program,
  ) {
    super(patternType)
  }

  get isBytes(): boolean {
    return this.source instanceof PyBytes
  }

  get groups(): number {
    return this.program.groups
  }
}

/** What a match was asked for with. */
export interface SearchRange {
  readonly subject: Subject
  readonly start: number
  readonly end: number
}

/** What a pattern has found. */
export class PyMatch extends PyObject {
  constructor(
    readonly pattern: PyPattern,
    readonly range: SearchRange,
    /** Starts and ends, the whole match first; -1 where a group took no part. */
    readonly spans: readonly number[],
    /** The group that ended last; 0 for none. */
    readonly lastGroup: number,
  ) {
    super(matchType)
  }

  get start(): number {
    return this.spans[0]!
  }

  get end(): number {
    return this.spans[1]!
  }

  /** A group as the program sees it; `missing` where it took no part. */
  group(index: number, missing: Value): Value {
    const [start, end] = [this.spans[index * 2]!, this.spans[index * 2 + 1]!]
    return start < 0 || end < 0 ? missing : this.range.subject.slice(start, Math.max(start, end))
  }

  /** A group as text, also of bytes; "" where it took no part. */
  groupText(index: number): string {
    const [start, end] = [this.spans[index * 2]!, this.spans[index * 2 + 1]!]
    return start < 0 || end < 0 ? "" : this.range.subject.text(start, Math.max(start, end))
  }
}

/** The matches of a pattern in a text, one after the other; a search may be left off in between. */
export class MatchSeries {
  /** Steps since others might run. */
  steps = 0
  private matcher: Matcher | null = null
  private place: number
  private mustAdvance = false
  private isOver = false

  constructor(
    private readonly vm: Vm,
    readonly pattern: PyPattern,
    readonly range: SearchRange,
    /** How much has to match; a scanner changes it from one match to the next. */
    public extent: Extent = "anywhere",
  ) {
    this.place = range.start
  }

  /** The next match, EXHAUSTED after the last, NEEDS_CALL when others should run before it is known. */
  next(): PyMatch | typeof EXHAUSTED | typeof NEEDS_CALL {
    if (this.isOver || this.place > this.range.end) return EXHAUSTED
    const matcher = (this.matcher ??= this.begin())
    const allowed = Math.max(SLICE - this.steps, STEPS_TO_BEGIN)
    const found = matcher.run(allowed)
    this.count(allowed - matcher.unused)
    if (found === null) return NEEDS_CALL
    this.matcher = null
    this.pattern.spare = matcher
    if (!found) {
      this.isOver = true
      return EXHAUSTED
    }
    this.place = matcher.place
    this.mustAdvance = matcher.place === matcher.start
    const spans = [matcher.start, matcher.place]
    for (const mark of matcher.marks) spans.push(mark)
    return new PyMatch(this.pattern, this.range, spans, matcher.lastGroup)
  }

  /** Whether enough was done to let others run. */
  get isLong(): boolean {
    return this.steps >= SLICE
  }

  private begin(): Matcher {
    this.count(STEPS_TO_BEGIN)
    const { subject, end } = this.range
    const { place: start, extent, mustAdvance } = this
    const options = { start, end, extent, mustAdvance }
    const { pattern, vm } = this
    const matcher = pattern.spare ?? new Matcher(pattern.program, bytes => vm.host.allocate(bytes))
    pattern.spare = null
    matcher.begin(subject, options)
    return matcher
  }

  private count(steps: number): void {
    this.steps += steps
    this.vm.host.work(Math.ceil(steps / STEPS_PER_INSTRUCTION))
  }
}

/** The text to be searched; refuses what the pattern is not for. */
export function subjectOf(vm: Vm, pattern: PyPattern, value: Value): Subject {
  const known = lastSubjects(vm)
  const isBytes = value instanceof PyBytes || value instanceof PyMemoryView
  if (!isBytes && textOf(value) === null)
    throw typeError(`expected string or bytes-like object, got '${typeName(value)}'`)
  if (isBytes && !pattern.isBytes)
    throw typeError("cannot use a string pattern on a bytes-like object")
  if (!isBytes && pattern.isBytes)
    throw typeError("cannot use a bytes pattern on a string-like object")
  // Bytes may change; a text is looked through once, however many patterns are tried on it.
  if (!isBytes && known.last?.value === value) return known.last
  const subject = new Subject(value)
  known.last = subject
  return subject
}

function lastSubjects(vm: Vm): { last: Subject | null } {
  const kept = vm.shared.get("re")
  if (isKept(kept)) return kept
  const fresh = { last: null }
  vm.shared.set("re", fresh)
  return fresh
}

function isKept(kept: unknown): kept is { last: Subject | null } {
  return kept !== undefined
}

/** Bounds of a search, cut to the text. */
export function rangeOf(subject: Subject, start: number, end: number): SearchRange {
  const { length } = subject
  const last = Math.max(0, Math.min(end, length))
  return { subject, start: Math.max(0, Math.min(start, length)), end: last }
}
