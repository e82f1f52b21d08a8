/** A walk over everything the program can still get at. */
import { NativeFunction } from "../../python/objects/native"
import { PyType } from "../../python/objects/type"

/** What a walk found. */
export interface Reached {
  readonly seen: ReadonlySet<object>
  /** Objects looked at. */
  readonly visits: number
  /** False when there was too much to look at. */
  readonly isComplete: boolean
}

/** Whether the walk came to an object. */
export function isReachable(reached: Reached, one: object): boolean {
  return reached.seen.has(one)
}

/** Follows every field, item and register from the roots; iterative, at most `most` objects. */
export function reachableFrom(roots: Iterable<object>, most: number): Reached {
  const seen = new Set<object>()
  const open: object[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return
    seen.add(value)
    if (!isOpaque(value)) open.push(value)
  }
  for (const root of roots) visit(root)
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.size > most) return { seen, visits: seen.size, isComplete: false }
    for (const part of partsOf(next)) visit(part)
  }
  return { seen, visits: seen.size, isComplete: true }
}

function* partsOf(whole: object): Iterable<unknown> {
  if (whole instanceof Map) {
    yield* whole.keys()
    yield* whole.values()
  } else if (whole instanceof Set) yield* whole
  else for (const key of Object.keys(whole)) yield Reflect.get(whole, key)
}

/** What holds no values of the program: code, built-in types and functions, the machinery itself. */
function isOpaque(value: object): boolean {
  if (value instanceof PyType) return !value.isUserDefined
  return (
    value instanceof NativeFunction ||
    ArrayBuffer.isView(value) ||
    // Code, and what its frames share.
    "instructions" in value ||
    "caches" in value ||
    "isMachinery" in value
  )
}
