/**
 * What `warnings` needs of the machine: which line of which module warns, and how it reads;
 * `logging` asks the same of who logs.
 */
import { NamespaceDict } from "../../python/objects/mirror-dict"
import { native } from "../../python/objects/native"
import { tuple } from "../../python/objects/singletons"
import type { PyTuple, Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import type { AnyFrame, Frame } from "../../python/vm/frame"
import { rangeAt } from "../../python/code-object"
import { runtimeOf } from "../process"
import type { ModuleRows } from "./module-rows"

/** The Python frame at or below `frame`, or null. */
function pythonFrame(frame: AnyFrame | null): Frame | null {
  let found = frame
  while (found !== null && found.isNative) found = found.back
  return found
}

/** The frame `level` calls outside of `warn`: 1 is its caller. Frames of skipped files do not count. */
function frameAt(vm: Vm, level: number, skipped: readonly Value[]): Frame | null {
  // The innermost is `warn` itself.
  let frame = pythonFrame(vm.topFrame)
  for (let count = 0; count < level && frame !== null; count++) {
    frame = pythonFrame(frame.back)
    while (frame !== null && isSkipped(frame, skipped)) frame = pythonFrame(frame.back)
  }
  return frame
}

function isSkipped(frame: Frame, skipped: readonly Value[]): boolean {
  return skipped.some(
    prefix => typeof prefix === "string" && frame.code.filename.startsWith(prefix),
  )
}

/** The lines of the program that are under way, outermost first, as `traceback.print_stack` has them. */
function stackText(vm: Vm): string {
  const entries: string[] = []
  for (let frame = pythonFrame(vm.topFrame); frame !== null; frame = pythonFrame(frame.back)) {
    const { code } = frame
    if (code.isLibrary) continue
    const line = rangeAt(code, frame.pc - 1)?.line ?? 0
    const text = runtimeOf(vm).recorder.linesOf(code.filename)?.[line - 1]?.trim()
    const place = `  File "${code.filename}", line ${line}, in ${code.name}\n`
    entries.unshift(text === undefined ? place : `${place}    ${text}\n`)
  }
  return entries.join("")
}

/** The rows of `_warnings`. */
export const warningNatives: ModuleRows = {
  natives: [
    native("place", "(level, skipped, /)", (vm, level: Value, skipped: PyTuple) => {
      const frame = frameAt(vm, Math.max(1, Number(level)), skipped.items)
      if (frame === null) return null
      const line = rangeAt(frame.code, frame.pc - 1)?.line ?? 0
      const names = new NamespaceDict(frame.globals)
      return tuple([frame.code.filename, line, names, frame.code.name])
    }),
    native("stack_text", "()", vm => stackText(vm)),
    native(
      "source_line",
      "(filename, lineno, /)",
      (vm, filename: string, line: Value) =>
        runtimeOf(vm).recorder.linesOf(filename)?.[Number(line) - 1] ?? null,
    ),
  ],
}
