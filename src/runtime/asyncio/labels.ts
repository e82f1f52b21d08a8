import type { PyGenerator } from "../../python/objects/generator"
import type { Machine } from "../../python/vm/machine"
import { rangeAt } from "../../python/code-object"
import type { Recorder } from "../recorder"
import { shortText } from "../value-text"
import { PyAsyncStep } from "../../python/objects/async-step"
import { typeOf } from "../../python/objects/type-of"
import { PyCell, PyObject, type Value } from "../../python/objects/value"

const MOST_ARGUMENTS = 3

/** The call that made a coroutine, from its parameters before it runs: `say_after(1, 'hello')`. */
export function callLabel(coroutine: PyGenerator): string {
  const { code, registers } = coroutine.frame
  const { positional, keywordOnly } = code.parameters
  const count = positional + keywordOnly
  const shown: string[] = []
  for (let index = 0; index < Math.min(count, MOST_ARGUMENTS); index++) {
    const isReceiver = index === 0 && code.localNames[0] === "self"
    if (!isReceiver) shown.push(shortText(contentOf(registers[index])))
  }
  if (count > MOST_ARGUMENTS) shown.push("...")
  return `${code.name}(${shown.join(", ")})`
}

function contentOf(value: Value | undefined): Value {
  const content = value instanceof PyCell ? value.content : value
  return content === undefined ? null : content
}

/**
 * The variable a task is stored in, where the line that creates it says so:
 * `task1 = asyncio.create_task(...)`. "" otherwise.
 */
export function variableOf(machine: Machine, recorder: Recorder): string {
  const text = programLine(machine, recorder)
  const match =
    /^\s*([^\s=.,()[\]:]+)\s*(?::[^=]+)?=\s*[^=].*\b(?:create_task|ensure_future)\(/.exec(text)
  return match?.[1] ?? ""
}

/** The name or attribute on the left of the assignment that runs, or "": `lock = asyncio.Lock()`. */
export function assignedName(machine: Machine, recorder: Recorder): string {
  const match = /^\s*([^\s=,()[\]:]+)\s*(?::[^=]+)?=\s*[^=]/.exec(programLine(machine, recorder))
  return match?.[1] ?? ""
}

/** The text of the program's line that runs now; library frames are passed over. */
function programLine(machine: Machine, recorder: Recorder): string {
  let frame = machine.topFrame
  while (frame !== null && (frame.isNative || frame.code.isLibrary)) frame = frame.back
  if (frame === null) return ""
  const { code } = frame
  const line = rangeAt(code, frame.pc - 1)?.line ?? 0
  return recorder.linesOf(code.filename)?.[line - 1] ?? ""
}

/** How a task's coroutine that is none of `async def` is called in the picture. */
export function foreignLabel(given: Value): string {
  if (!(given instanceof PyAsyncStep)) return typeOf(given).name
  const { generator, error, isClosing } = given
  const method = isClosing ? "aclose" : error !== null ? "athrow" : "__anext__"
  return `${generator.name}.${method}()`
}

/** How a task shows it in its repr. */
export function foreignName(given: Value): string {
  const own = given instanceof PyObject ? given.attributes : null
  const name = own?.get("__qualname__") ?? own?.get("__name__")
  return `${typeof name === "string" ? name : `<${typeOf(given).name} without __name__>`}()`
}
