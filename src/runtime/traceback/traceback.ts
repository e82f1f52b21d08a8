/**
 * The text of a traceback as CPython 3.14 prints it (`Lib/traceback.py`): causes and contexts, groups,
 * notes, carets and hints. `str(exception)` may run Python, so it is a native that lives on the stack.
 */
import { asText } from "../../python/objects/as-text"
import { PyException, type TracebackEntry } from "../../python/objects/exception"
import { type NativeRequest, type NativeSteps, run } from "../../python/objects/native"
import { reprSteps, strSteps } from "../../python/objects/operations"
import type { PyType } from "../../python/objects/type"
import { PyList, PyTuple, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { isGroup, membersOf } from "../../python/objects/exception-groups"
import { isRaised } from "../../python/objects/exception"
import { runtimeOf } from "../process"
import { sourceLines } from "./carets"
import { hintFor } from "./hints"
import { syntaxParts } from "./syntax-lines"

type Text<T> = Generator<NativeRequest, T, Value>

const CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
const CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"

/** What CPython shows of an exception group: so many members, groups in groups so deep. */
const MOST_MEMBERS = 15
const MOST_DEPTH = 10

/** The whole text, ending in a newline. */
export function* tracebackSteps(vm: Vm, exception: PyException): NativeSteps {
  return yield* chainSteps(vm, exception)
}

/**
 * What CPython writes of an exception that nobody can catch (`PyErr_WriteUnraisable`), by means older
 * than its traceback module: no carets, hints, notes, causes or members.
 */
export function* plainTracebackSteps(vm: Vm, exception: PyException): NativeSteps {
  const { type, traceback } = exception
  const head = traceback.length > 0 ? "Traceback (most recent call last):\n" : ""
  const message = yield* messageSteps(vm, exception)
  return `${head}${entriesText(vm, traceback, plainLine)}${shownType(type)}: ${message}\n`
}

function plainLine(lines: readonly string[], { line }: Pick<TracebackEntry, "line">): string {
  return `    ${lines[line - 1]!.trim()}\n`
}

function* chainSteps(vm: Vm, last: PyException): Text<string> {
  const chain: { exception: PyException; joint: string }[] = []
  const seen = new Set<PyException>()
  let joint = ""
  for (let one: PyException | null = last; one !== null && !seen.has(one); ) {
    seen.add(one)
    chain.push({ exception: one, joint })
    const isCause: boolean = one.cause !== null
    joint = isCause ? CAUSE : CONTEXT
    one = isCause ? one.cause : one.suppressContext ? null : one.context
  }
  let text = ""
  for (const { exception, joint: after } of chain.reverse()) {
    text += (yield* oneSteps(vm, exception)) + after
  }
  return text
}

function* oneSteps(vm: Vm, exception: PyException): Text<string> {
  if (isGroup(exception)) return yield* groupSteps(vm, exception, "")
  const head = exception.traceback.length > 0 ? "Traceback (most recent call last):\n" : ""
  return head + entriesText(vm, exception.traceback) + (yield* lastLinesSteps(vm, exception))
}

/** `  + Exception Group Traceback ...` with its members in boxes. */
function* groupSteps(vm: Vm, group: PyException, indent: string): Text<string> {
  if (indent.length / 2 > MOST_DEPTH) return `${indent}| ... (max_group_depth is ${MOST_DEPTH})\n`
  const margin = indent === "" ? "  | " : `${indent}| `
  const first = indent === "" ? "  + " : `${indent}| `
  let text = ""
  if (group.traceback.length > 0)
    text += `${first}Exception Group Traceback (most recent call last):\n`
  text += indented(entriesText(vm, group.traceback), margin)
  text += indented(yield* lastLinesSteps(vm, group), margin)
  const members = membersOf(group)
  const inner = indent === "" ? "  " : indent
  let index = 0
  for (const member of members.slice(0, MOST_MEMBERS)) {
    index++
    const corner = index === 1 ? `${inner}+-+` : `${inner}  +`
    text += `${corner}---------------- ${index} ----------------\n`
    const deeper = `${inner}  `
    text += isGroup(member)
      ? yield* groupSteps(vm, member, deeper)
      : indented(yield* chainSteps(vm, member), `${deeper}| `)
  }
  const more = members.length - MOST_MEMBERS
  if (more > 0) {
    text += `${inner}  +---------------- ... ----------------\n`
    text += `${inner}  | and ${more} more exception${more > 1 ? "s" : ""}\n`
  }
  const last = members[members.length - 1]
  if (more > 0 || (last !== undefined && !closesItself(last, inner))) {
    text += `${inner}  +------------------------------------\n`
  }
  return text
}

/** A group as last member draws the line that closes its own box, and with it this one. */
function closesItself(last: PyException, indent: string): boolean {
  return isGroup(last) && indent.length / 2 < MOST_DEPTH
}

function indented(text: string, margin: string): string {
  return text
    .split("\n")
    .map((line, index, lines) => (index === lines.length - 1 && line === "" ? "" : margin + line))
    .join("\n")
}

/** `Type: message`, notes and hints. */
function* lastLinesSteps(vm: Vm, exception: PyException): Text<string> {
  const syntax = syntaxParts(exception)
  let text = syntax === null ? "" : syntax.before
  text += `${yield* headlineSteps(vm, exception)}\n`
  return text + (yield* notesSteps(vm, exception.attributes?.get("__notes__") ?? null))
}

/** What `__notes__` holds: a line or more for each note, or what it is instead. */
function* notesSteps(vm: Vm, notes: Value): Text<string> {
  if (notes === null) return ""
  if (notes instanceof PyList || notes instanceof PyTuple) {
    let text = ""
    for (const note of notes.items)
      text += `${yield* safely(strSteps(vm, note), "<note str() failed>")}\n`
    return text
  }
  return `${yield* safely(reprSteps(vm, notes), "<__notes__ repr() failed>")}\n`
}

/** A text that Python may have to make, or what stands for one that cannot be made. */
function* safely(text: NativeSteps, failure: string): Text<string> {
  try {
    return asText(yield run(text))
  } catch (error) {
    if (!isRaised(error, "BaseException")) throw error
    return failure
  }
}

/** The last line of a traceback, hint included. */
export function* headlineSteps(vm: Vm, exception: PyException): Text<string> {
  const name = shownType(exception.type)
  const syntax = syntaxParts(exception)
  const message = syntax?.message ?? (yield* messageSteps(vm, exception)) + hintFor(vm, exception)
  return message === "" ? name : `${name}: ${message}`
}

function shownType({ module, qualname }: PyType): string {
  return module === "builtins" || module === "__main__" ? qualname : `${module}.${qualname}`
}

function messageSteps(vm: Vm, exception: PyException): Text<string> {
  return safely(strSteps(vm, exception), "<exception str() failed>")
}

/** The frames, outermost first; more than three equal ones in a row are counted instead. */
function entriesText(
  vm: Vm,
  entries: readonly TracebackEntry[],
  sourceOf: typeof sourceLines = sourceLines,
): string {
  let text = ""
  let repeats = 0
  let previous: TracebackEntry | null = null
  for (const entry of [...entries].reverse()) {
    const isSame: boolean =
      previous !== null &&
      previous.line === entry.line &&
      previous.name === entry.name &&
      previous.filename === entry.filename
    if (!isSame) {
      text += repeated(repeats)
      repeats = 0
    }
    previous = entry
    repeats++
    if (repeats <= 3) text += entryText(vm, entry, sourceOf)
  }
  return text + repeated(repeats)
}

function repeated(count: number): string {
  const more = count - 3
  if (more <= 0) return ""
  return `  [Previous line repeated ${more} more time${more === 1 ? "" : "s"}]\n`
}

function entryText(vm: Vm, entry: TracebackEntry, sourceOf: typeof sourceLines): string {
  const place = `  File "${entry.filename}", line ${entry.line}, in ${entry.name}\n`
  const lines = runtimeOf(vm).recorder.linesOf(entry.filename)
  const line = lines?.[entry.line - 1] ?? ""
  return lines === null || line.trim() === "" ? place : place + sourceOf(lines, entry)
}
