/** The machine's code of the function that runs, with the instruction it is at. */
import type { BytecodeModel } from "./details-model"
import type { Moment } from "./moment"

/** Null where nobody runs, and where values cannot be had. */
export function bytecodeOf({ values }: Moment): BytecodeModel | null {
  const view = values?.bytecode
  if (!view) return null
  const { name, instructions, current } = view
  return {
    name,
    rows: instructions.map(({ line, label, text }, index) => ({
      line: instructions[index - 1]?.line === line ? "" : String(line),
      label,
      text,
      isCurrent: index === current,
    })),
  }
}
