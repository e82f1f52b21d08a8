/**
 * CodeObjects as plain data and back, for the Python text that is compiled at build time. Numbers
 * become text (`number-text.ts`), positions differences to the row before, for rows that follow one
 * another are close.
 */
import type { CodeObject } from "../code-object"
import { numbersOfText, textOfNumbers } from "./number-text"

/** A CodeObject that JSON can hold. */
export interface SerializedCode
  extends Omit<CodeObject, "instructions" | "exceptionTable" | "positions" | "codes"> {
  readonly instructions: string
  readonly exceptionTable: string
  readonly positions: string
  readonly codes: readonly { readonly code: SerializedCode; readonly captures: readonly number[] }[]
}

const positionRow = 5

/** The plain data of a CodeObject. */
export function serializeCode(code: CodeObject): SerializedCode {
  const { positions } = code
  const differences = Array.from(positions, (value, at) => value - rowBefore(positions, at))
  return {
    ...code,
    instructions: textOfNumbers(code.instructions),
    exceptionTable: textOfNumbers(code.exceptionTable),
    positions: textOfNumbers(differences),
    codes: code.codes.map(({ code: inner, captures }) => ({
      code: serializeCode(inner),
      captures,
    })),
  }
}

/** The CodeObject of plain data. */
export function deserializeCode(data: SerializedCode): CodeObject {
  const positions = numbersOfText(data.positions)
  positions.forEach((difference, at) => {
    positions[at] = difference + rowBefore(positions, at)
  })
  return {
    ...data,
    instructions: numbersOfText(data.instructions),
    exceptionTable: numbersOfText(data.exceptionTable),
    positions,
    codes: data.codes.map(({ code, captures }) => ({ code: deserializeCode(code), captures })),
  }
}

/** The same field of the row before. */
function rowBefore(positions: Int32Array, at: number): number {
  return positions[at - positionRow] ?? 0
}
