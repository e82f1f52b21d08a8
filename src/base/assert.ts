/** Fails loudly when one of our own assumptions does not hold; `message` is a full sentence. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message)
}

/** Closes a `switch` over a tagged union: a forgotten member does not compile. */
export function assertNever(value: never, what: string): never {
  throw new Error(`Unexpected ${what}: ${JSON.stringify(value)}.`)
}

/** The value itself when it is there; otherwise a failed assertion with `message`. */
export function present<T>(value: T | null | undefined, message: string): T {
  assert(value !== null && value !== undefined, message)
  return value
}
