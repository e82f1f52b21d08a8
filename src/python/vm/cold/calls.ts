import { PyDict } from "../../objects/dict"
import type { PyList, PyTuple, Value } from "../../objects/value"
import { Op } from "../../opcode-numbers"
import { invoke, PUSHED } from "../calls"
import type { Frame } from "../frame"
import type { Machine } from "../machine"
import { type ColdHandlers, operand, optionalAt, rowAt, valueAt } from "./handler"

/** Calls with keywords and stars. */
export const callHandlers: ColdHandlers = {
  [Op.CALL_KEYWORDS]: (machine, frame, pc) => {
    const args = rowAt(frame, operand(frame, pc + 3), operand(frame, pc + 4))
    const names = valueAt(frame, pc + 5) as PyTuple
    callNamed(machine, frame, {
      target: operand(frame, pc + 1),
      callee: valueAt(frame, pc + 2),
      args,
      names,
    })
  },
  [Op.CALL_METHOD_KEYWORDS]: (machine, frame, pc) => {
    const method = operand(frame, pc + 2)
    const hasSelf = frame.registers[method + 1] !== undefined
    const count = operand(frame, pc + 3)
    const args = hasSelf ? rowAt(frame, method + 1, count + 1) : rowAt(frame, method + 2, count)
    const names = valueAt(frame, pc + 4) as PyTuple
    callNamed(machine, frame, {
      target: operand(frame, pc + 1),
      callee: frame.registers[method]!,
      args,
      names,
    })
  },
  [Op.CALL_SPREAD]: (machine, frame, pc) => {
    const positional = valueAt(frame, pc + 3) as PyList
    const named = optionalAt(frame, pc + 4)
    const keywords = new Map<string, Value>()
    if (named instanceof PyDict) {
      for (const [name, value] of named.entries()) keywords.set(name as string, value)
    }
    frame.resultRegister = operand(frame, pc + 1)
    const value = invoke(
      machine,
      valueAt(frame, pc + 2),
      positional.items.slice(),
      keywords.size > 0 ? keywords : null,
    )
    if (value !== PUSHED) frame.registers[operand(frame, pc + 1)] = value
  },
}

interface NamedCall {
  readonly target: number
  readonly callee: Value
  readonly args: Value[]
  /** Names of the last arguments. */
  readonly names: PyTuple
}

function callNamed(machine: Machine, frame: Frame, how: NamedCall): void {
  const firstNamed = how.args.length - how.names.items.length
  const keywords = new Map<string, Value>()
  how.names.items.forEach((name, index) => {
    keywords.set(name as string, how.args[firstNamed + index]!)
  })
  frame.resultRegister = how.target
  const value = invoke(machine, how.callee, how.args.slice(0, firstNamed), keywords)
  if (value !== PUSHED) frame.registers[how.target] = value
}
