/** Methods of re.Pattern that search; a long search lets others run in between. */
import { isCallable } from "../../../python/builtins/functions-iteration"
import { install, readOnly } from "../../../python/builtins/install"
import { optionalIndex } from "../../../python/builtins/shared"
import {
  call,
  native,
  type NativeRequest,
  nativeSteps,
  type NativeSteps,
} from "../../../python/objects/native"
import { bufferOf } from "../../../python/objects/memory-view"
import { textOf } from "../../../python/objects/numbers"
import { callableIteratorType } from "../../../python/objects/iterators-wrapping"
import { PyIterator } from "../../../python/objects/iterator"
import { raised } from "../../../python/objects/exception"
import { builtinType } from "../../../python/objects/types"
import { EXHAUSTED, list, NEEDS_CALL, tuple } from "../../../python/objects/singletons"
import { PyObject, type Value } from "../../../python/objects/value"
import type { Vm } from "../../../python/objects/vm-interface"
import type { Extent } from "./matcher"
import { MatchSeries, type PyMatch, type PyPattern, rangeOf, subjectOf } from "./pattern"
import { filledTemplate, joinedPieces, templateOf } from "./replacing"
import { latinBytes } from "./subject"

/** Lets others run: a call the machine may stop after. */
const pause = native("pause", "()", () => null)

/** The next match of a series, or null at its end. */
function* nextMatch(series: MatchSeries): Generator<NativeRequest, PyMatch | null, Value> {
  for (;;) {
    if (series.isLong) {
      series.steps = 0
      yield call(pause)
    }
    const found = series.next()
    if (found === EXHAUSTED) return null
    if (found !== NEEDS_CALL) return found
  }
}

function bound(value: Value | undefined, missing: number): number {
  const index = optionalIndex(value, missing)
  return index === NEEDS_CALL ? missing : index
}

interface Request {
  readonly self: PyPattern
  readonly text: Value
  readonly pos: Value | undefined
  readonly endpos: Value | undefined
}

function seriesOf(vm: Vm, request: Request, extent: Extent = "anywhere"): MatchSeries {
  const { self } = request
  const subject = subjectOf(vm, self, request.text)
  const range = rangeOf(subject, bound(request.pos, 0), bound(request.endpos, subject.length))
  return new MatchSeries(vm, self, range, extent)
}

function one(name: string, extent: Extent) {
  return native(
    name,
    "($self, /, string, pos=0, endpos=sys.maxsize)",
    (vm, self: PyPattern, text: Value, pos?: Value, endpos?: Value) => {
      const found = seriesOf(vm, { self, text, pos, endpos }, extent).next()
      return found === EXHAUSTED ? null : found
    },
    function* (vm, self: PyPattern, text: Value, pos?: Value, endpos?: Value): NativeSteps {
      return yield* nextMatch(seriesOf(vm, { self, text, pos, endpos }, extent))
    },
  )
}

/** What findall gives for a match: all of it, its only group, or a tuple of its groups. */
function foundValue(match: PyMatch): Value {
  const { groups } = match.pattern
  const empty = match.range.subject.isBytes ? latinBytes("") : ""
  if (groups <= 1) return match.group(groups, empty)
  return tuple(Array.from({ length: groups }, (_, index) => match.group(index + 1, empty)))
}

const findall = nativeSteps(
  "findall",
  "($self, /, string, pos=0, endpos=sys.maxsize)",
  function* (vm, self: PyPattern, text: Value, pos?: Value, endpos?: Value): NativeSteps {
    const series = seriesOf(vm, { self, text, pos, endpos })
    const found: Value[] = []
    for (;;) {
      const match = yield* nextMatch(series)
      if (match === null) return list(found)
      found.push(foundValue(match))
    }
  },
)

class MatchIterator extends PyIterator {
  constructor(private readonly series: MatchSeries) {
    super(callableIteratorType)
  }

  override next(): Value | typeof EXHAUSTED | typeof NEEDS_CALL {
    if (this.series.isLong) return NEEDS_CALL
    return this.series.next()
  }

  override *nextSteps(): NativeSteps {
    const match = yield* nextMatch(this.series)
    if (match === null) throw raised("StopIteration")
    return match
  }
}

const finditer = native(
  "finditer",
  "($self, /, string, pos=0, endpos=sys.maxsize)",
  (vm, self: PyPattern, text: Value, pos?: Value, endpos?: Value) =>
    new MatchIterator(seriesOf(vm, { self, text, pos, endpos })),
)

const split = nativeSteps(
  "split",
  "($self, /, string, maxsplit=0)",
  function* (vm, self: PyPattern, text: Value, maxsplit?: Value): NativeSteps {
    const most = bound(maxsplit, 0)
    const series = seriesOf(vm, { self, text, pos: undefined, endpos: undefined })
    const { subject } = series.range
    const pieces: Value[] = []
    let last = 0
    for (let count = 0; most === 0 || count < most; count++) {
      const match = yield* nextMatch(series)
      if (match === null) break
      pieces.push(subject.slice(last, match.start))
      for (let group = 1; group <= self.groups; group++) pieces.push(match.group(group, null))
      last = match.end
    }
    pieces.push(subject.slice(last, subject.length))
    return list(pieces)
  },
)

/** What a match is replaced by: a value, or what is to be called for it. */
function replacement(self: PyPattern, given: Value): (match: PyMatch) => Value | NativeRequest {
  if (isCallable(given)) return match => call(given, match)
  const isPlain = bufferOf(given) === null && textOf(given)?.includes("\\") === false
  if (isPlain) return () => given
  const template = templateOf(self, given)
  const wrap = (text: string) => (bufferOf(given) !== null ? latinBytes(text) : text)
  return match => wrap(filledTemplate(template, match))
}

function isRequest(value: Value | NativeRequest): value is NativeRequest {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "call"
}

interface Substitution {
  readonly self: PyPattern
  readonly given: Value
  readonly text: Value
  readonly count: Value | undefined
}

/** The new text and how often something was replaced. */
function* substituted(
  vm: Vm,
  { self, given, text, count }: Substitution,
): Generator<NativeRequest, [Value, number], Value> {
  const most = bound(count, 0)
  const series = seriesOf(vm, { self, text, pos: undefined, endpos: undefined })
  const replace = replacement(self, given)
  const { subject } = series.range
  const pieces: Value[] = []
  let [last, done] = [0, 0]
  while (most === 0 || done < most) {
    const match = yield* nextMatch(series)
    if (match === null) break
    if (last < match.start) pieces.push(subject.slice(last, match.start))
    const made = replace(match)
    const piece = isRequest(made) ? yield made : made
    if (piece !== null) pieces.push(piece)
    last = match.end
    done++
  }
  if (done === 0) return [subject.slice(0, subject.length), 0]
  if (last < subject.length) pieces.push(subject.slice(last, subject.length))
  return [joinedPieces(pieces, subject.isBytes), done]
}

const sub = nativeSteps(
  "sub",
  "($self, /, repl, string, count=0)",
  function* (vm, self: PyPattern, given: Value, text: Value, count?: Value): NativeSteps {
    const [result] = yield* substituted(vm, { self, given, text, count })
    return result
  },
)

const subn = nativeSteps(
  "subn",
  "($self, /, repl, string, count=0)",
  function* (vm, self: PyPattern, given: Value, text: Value, count?: Value): NativeSteps {
    return tuple(yield* substituted(vm, { self, given, text, count }))
  },
)

const scannerType = builtinType("SRE_Scanner", "fixed", { module: "_sre" })

/** Goes through a text step by step, each time as it is asked to. */
class MatchScanner extends PyObject {
  constructor(readonly series: MatchSeries) {
    super(scannerType)
  }
}

function scannerMethod(name: string, extent: Extent) {
  return nativeSteps(name, "($self, /)", function* (_vm, self: MatchScanner): NativeSteps {
    self.series.extent = extent
    return yield* nextMatch(self.series)
  })
}

install(scannerType, {
  methods: [scannerMethod("match", "start"), scannerMethod("search", "anywhere")],
  attributes: [readOnly("pattern", (self: MatchScanner) => self.series.pattern)],
})

const scanner = native(
  "scanner",
  "($self, /, string, pos=0, endpos=sys.maxsize)",
  (vm, self: PyPattern, text: Value, pos?: Value, endpos?: Value) =>
    new MatchScanner(seriesOf(vm, { self, text, pos, endpos })),
)

/** Rows for the table of re.Pattern. */
export const searchMethods = [
  one("match", "start"),
  one("fullmatch", "whole"),
  one("search", "anywhere"),
  findall,
  finditer,
  split,
  sub,
  subn,
  scanner,
]
