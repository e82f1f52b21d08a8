/** A copy of a row of numbers with room for `length` of them; what was not there is 0. */
export function longer(row: Int32Array, length: number): Int32Array<ArrayBuffer>
export function longer(row: Uint8Array, length: number): Uint8Array<ArrayBuffer>
export function longer(row: Int32Array | Uint8Array, length: number): Int32Array | Uint8Array {
  const copy = row instanceof Int32Array ? new Int32Array(length) : new Uint8Array(length)
  copy.set(row)
  return copy
}
