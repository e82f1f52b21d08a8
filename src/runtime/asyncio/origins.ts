/**
 * Where futures, handles and coroutines were made: kept in asyncio's debug mode only. Of the library
 * just the function that made it is remembered, for `created at`; lists of calls show the program's.
 */
import { rangeAt } from "../../python/code-object"
import { list, tuple } from "../../python/objects/singletons"
import type { Value } from "../../python/objects/value"
import type { AnyFrame } from "../../python/vm/frame"
import type { Machine } from "../../python/vm/machine"
import { runtimeOf } from "../process"
import { libraryMaker } from "./library-places"

/** As many calls as CPython keeps in debug mode (`constants.DEBUG_STACK_DEPTH`). */
export const MOST_CALLS = 10

/** A call under way. */
export interface Call {
  readonly filename: string
  readonly line: number
  readonly name: string
}

/** The calls under way when something was made, outermost first. */
export interface Origin {
  readonly calls: readonly Call[]
  /** The function of the library that made it; "" when the program did. */
  readonly maker: string
}

/** What is under way now; a native of the library may say that it is the maker. */
export function originHere(machine: Machine, maker = "", most = MOST_CALLS): Origin {
  const calls: Call[] = []
  let madeBy = maker
  for (let frame: AnyFrame | null = machine.topFrame; frame !== null; frame = frame.back) {
    if (frame.isNative) continue
    const { code } = frame
    if (code.isLibrary) {
      if (calls.length === 0 && madeBy === "") madeBy = code.qualname
      continue
    }
    if (calls.length === most) break
    const line = rangeAt(code, frame.pc - 1)?.line ?? 0
    calls.unshift({ filename: code.filename, line, name: code.name })
  }
  return { calls, maker: madeBy }
}

/** `created at clock.py:12`, or "" when nothing is known. */
export function createdAt(origin: Origin | null): string {
  if (origin === null) return ""
  const place = libraryMaker(origin.maker)
  if (place !== undefined) return `created at ${place}`
  const last = origin.calls.at(-1)
  return last === undefined ? "" : `created at ${last.filename}:${last.line}`
}

/** The calls as rows of (filename, line, name, text of the line), as `traceback` takes them. */
export function originRows(machine: Machine, origin: Origin | null): Value {
  if (origin === null) return null
  return list(
    origin.calls.map(one => tuple([one.filename, one.line, one.name, textOf(machine, one)])),
  )
}

/** The calls as the lines of a traceback. */
export function originText(machine: Machine, origin: Origin): string {
  return origin.calls
    .map(one => {
      const place = `  File "${one.filename}", line ${one.line}, in ${one.name}`
      const text = textOf(machine, one)?.trim() ?? ""
      return text === "" ? place : `${place}\n    ${text}`
    })
    .join("\n")
}

/** The text of the line a call stands in; null when there is none. */
function textOf(machine: Machine, { filename, line }: Call): string | null {
  return runtimeOf(machine).recorder.linesOf(filename)?.[line - 1] ?? null
}
