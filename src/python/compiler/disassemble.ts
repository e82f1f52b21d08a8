/**
 * Code as readable text: an instruction a line, with the names of what its operands stand for.
 * Locals show as their names, constants as `#value`, free cells as `&name`, temporaries as `t0`,
 * jump targets as `L1`.
 */
import type { OperandKind } from "../bytecode"
import {
  binaryOperators,
  intrinsics,
  Op,
  opcodeName,
  specialMethods,
  unaryOperators,
} from "../bytecode"
import type { CodeObject, Constant } from "../code-object"
import { registerLayout } from "../code-object"
import { kindsOfOperands, namesOfOperands } from "./instruction"

/** What to show. */
export interface DisassemblyOptions {
  /** Nested code too, each under its qualified name. */
  readonly nested?: boolean
}

/** The text of a CodeObject. */
export function disassemble(code: CodeObject, options: DisassemblyOptions = {}): string {
  const labels = labelsOf(code)
  const lines: string[] = []
  for (const { label, text } of instructionLines(code)) {
    if (label !== "") lines.push(`${label}:`)
    lines.push(`  ${text}`)
  }
  lines.push(...handlersOf(code, labels))
  if (options.nested ?? false) {
    for (const { code: inner } of code.codes) {
      lines.push("", `${inner.qualname}:`, disassemble(inner, options))
    }
  }
  return lines.join("\n")
}

/** An instruction as text, with its place. */
export interface InstructionLine {
  readonly pc: number
  /** Where jumps lead to it, or "". */
  readonly label: string
  readonly text: string
}

/** The text of a CodeObject, instruction by instruction. */
export function instructionLines(code: CodeObject): readonly InstructionLine[] {
  const labels = labelsOf(code)
  return instructionsOf(code).map(each => ({
    pc: each.pc,
    label: labels.get(each.pc) ?? "",
    text: instructionText(code, each, labels),
  }))
}

interface Decoded {
  readonly pc: number
  readonly op: Op
  readonly operands: readonly number[]
}

/** The instructions one by one. */
export function instructionsOf({ instructions }: CodeObject): readonly Decoded[] {
  const decoded: Decoded[] = []
  for (let pc = 0; pc < instructions.length; ) {
    const op: Op = instructions[pc]!
    const end = pc + 1 + kindsOfOperands(op).length
    decoded.push({ pc, op, operands: Array.from(instructions.subarray(pc + 1, end)) })
    pc = end
  }
  return decoded
}

function labelsOf(code: CodeObject): ReadonlyMap<number, string> {
  const pcs = new Set<number>()
  for (const { op, operands } of instructionsOf(code)) {
    kindsOfOperands(op).forEach((kind, index) => {
      if (kind === "pc") pcs.add(operands[index]!)
    })
  }
  const table = code.exceptionTable
  for (let row = 0; row < table.length; row += 4) {
    for (const pc of table.subarray(row, row + 3)) pcs.add(pc)
  }
  const sorted = [...pcs].sort((left, right) => left - right)
  return new Map(sorted.map((pc, index) => [pc, `L${index + 1}`]))
}

function handlersOf(code: CodeObject, labels: ReadonlyMap<number, string>): string[] {
  const lines: string[] = []
  const table = code.exceptionTable
  for (let row = 0; row < table.length; row += 4) {
    const [start, end, handler] = Array.from(table.subarray(row, row + 3), pc => labels.get(pc))
    const register = registerName(code, table[row + 3]!)
    lines.push(`  ${start}-${end ?? "end"} -> ${handler} ${register}`)
  }
  return lines
}

function instructionText(
  code: CodeObject,
  decoded: Decoded,
  labels: ReadonlyMap<number, string>,
): string {
  return [opcodeName(decoded.op), ...shown(code, decoded, labels)].join(" ")
}

function shown(
  code: CodeObject,
  { op, operands }: Decoded,
  labels: ReadonlyMap<number, string>,
): string[] {
  const kinds = kindsOfOperands(op)
  return operands.flatMap((operand, index) => {
    if (kinds[index] === "cache") return []
    if (op === Op.UNARY && kinds[index] === "number") return [unaryOperators[operand] ?? "?"]
    const name = namesOfOperands(op)[index] ?? ""
    return [shownOperand(code, { kind: kinds[index]!, name, operand }, labels)]
  })
}

interface Operand {
  readonly kind: OperandKind
  readonly name: string
  readonly operand: number
}

function shownOperand(
  code: CodeObject,
  { kind, name, operand }: Operand,
  labels: ReadonlyMap<number, string>,
): string {
  switch (kind) {
    case "register":
    case "register-or-none":
    case "first":
      return operand < 0 ? "-" : registerName(code, operand)
    case "name":
      return `.${code.names[operand]}`
    case "code":
      return `<${code.codes[operand]?.code.qualname}>`
    case "pc":
      return labels.get(operand) ?? String(operand)
    case "count":
    case "cache":
      return String(operand)
    case "number":
      return numberName(name, operand)
  }
}

function numberName(name: string, operand: number): string {
  if (name === "operator") return binaryOperators[operand] ?? "?"
  if (name === "special") return specialMethods[operand] ?? "?"
  if (name === "intrinsic") return intrinsics[operand] ?? "?"
  return String(operand)
}

function registerName(code: CodeObject, register: number): string {
  const { constants, free, temporaries } = registerLayout(code)
  if (register < constants) return code.localNames[register]!
  if (register < free) return `#${constantText(code.constants[register - constants]!)}`
  if (register < temporaries) return `&${code.freeNames[register - free]}`
  return `t${register - temporaries}`
}

/** A constant as Python writes it, nearly. */
export function constantText(constant: Constant): string {
  if (constant === null) return "None"
  if (typeof constant === "boolean") return constant ? "True" : "False"
  if (typeof constant !== "object") return JSON.stringify(constant)
  switch (constant.type) {
    case "bigint":
      return constant.digits
    case "float":
      return `${constant.value}${Number.isInteger(constant.value) ? ".0" : ""}`
    case "complex":
      return `${constant.imaginary}j`
    case "bytes":
      return `b${JSON.stringify(String.fromCharCode(...constant.bytes))}`
    case "ellipsis":
      return "..."
    case "tuple":
      return `(${constant.items.map(constantText).join(",")})`
    case "frozenset":
      return `{${constant.items.map(constantText).join(",")}}`
  }
}
