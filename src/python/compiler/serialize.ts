/**
 * CodeObjects as plain data and back, for the Python text that is compiled at build time. Positions
 * become differences: rows that follow one another are close, so the text stays short and
 * compresses well.
 */
import type { CodeObject } from "../code-object"

/** A CodeObject that JSON can hold. */
export interface SerializedCode
  extends Omit<CodeObject, "instructions" | "exceptionTable" | "positions" | "codes"> {
  readonly instructions: readonly number[]
  readonly exceptionTable: readonly number[]
  /** Differences to the row before. */
  readonly positions: readonly number[]
  readonly codes: readonly { readonly code: SerializedCode; readonly captures: readonly number[] }[]
}

const positionRow = 5

/** The plain data of a CodeObject. */
export function serializeCode(code: CodeObject): SerializedCode {
  return {
    ...code,
    instructions: Array.from(code.instructions),
    exceptionTable: Array.from(code.exceptionTable),
    positions: Array.from(code.positions, (value, index) => value - before(code.positions, index)),
    codes: code.codes.map(({ code: inner, captures }) => ({
      code: serializeCode(inner),
      captures,
    })),
  }
}

/** The CodeObject of plain data. */
export function deserializeCode(data: SerializedCode): CodeObject {
  const positions = Int32Array.from(data.positions)
  positions.forEach((difference, index) => {
    positions[index] = difference + before(positions, index)
  })
  return {
    ...data,
    instructions: Int32Array.from(data.instructions),
    exceptionTable: Int32Array.from(data.exceptionTable),
    positions,
    codes: data.codes.map(({ code, captures }) => ({ code: deserializeCode(code), captures })),
  }
}

/** The same field of the row before. */
function before(positions: Int32Array, index: number): number {
  return positions[index - positionRow] ?? 0
}
