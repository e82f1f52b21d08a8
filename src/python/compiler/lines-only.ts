import type { CodeObject } from "../code-object"

const ROW = 5

/**
 * A code with lines instead of exact positions: tracebacks draw no carets in the library, and
 * positions are most of what a compiled module weighs.
 */
export function withLinesOnly(code: CodeObject): CodeObject {
  const rows: number[] = []
  let last = -1
  for (let at = 0; at < code.positions.length; at += ROW) {
    const line = code.positions[at + 1]!
    if (line === last) continue
    rows.push(code.positions[at]!, line, 0, line, 0)
    last = line
  }
  return {
    ...code,
    positions: Int32Array.from(rows),
    codes: code.codes.map(({ code: inner, captures }) => ({
      code: withLinesOnly(inner),
      captures,
    })),
  }
}
