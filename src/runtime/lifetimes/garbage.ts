/**
 * Who of the unreachable dies now, and in which order: holders before what they hold. What is in a
 * cycle, or held by one, lives on until the collector comes.
 */
import { PyObject } from "../../python/objects/value"
import type { HeapWalk } from "./heap-walk"

/** What cannot be reached, oldest first, and all that can. */
export interface Garbage {
  readonly lost: readonly PyObject[]
  readonly seen: ReadonlySet<object>
  /** Whether cycles die too. */
  readonly withCycles: boolean
}

interface Step {
  readonly object: object
  readonly parts: Iterator<unknown>
}

/** Who dies of the lost. */
export interface Deaths {
  /** The watched objects that die, first one first. */
  readonly dead: readonly PyObject[]
  /** How many objects of Python are garbage. */
  readonly count: number
  /** Objects looked at to find out. */
  readonly visits: number
}

/** Tells who dies, and in which order. */
export function deathOrder(walk: HeapWalk, { lost, seen, withCycles }: Garbage): Deaths {
  if (lost.length === 0) return { dead: [], count: 0, visits: 0 }
  const done: object[] = []
  const visited = new Set<object>()
  const path = new Set<object>()
  const inCycles = new Set<object>()
  for (const root of lost) {
    if (visited.has(root)) continue
    const stack: Step[] = [{ object: root, parts: walk.partsOf(root)[Symbol.iterator]() }]
    visited.add(root)
    path.add(root)
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.parts.next()
      if (next.done === true) {
        stack.pop()
        path.delete(top.object)
        done.push(top.object)
        continue
      }
      const part = next.value
      if (typeof part !== "object" || part === null || seen.has(part)) continue
      if (path.has(part)) markCycle(path, part, inCycles)
      if (visited.has(part)) continue
      visited.add(part)
      path.add(part)
      stack.push({ object: part, parts: walk.partsOf(part)[Symbol.iterator]() })
    }
  }
  const count = done.filter(one => one instanceof PyObject).length
  if (withCycles) return { dead: lost, count, visits: done.length }
  const held = heldBy(walk, inCycles, seen)
  const watched = new Set<object>(lost)
  const dead = done.reverse().filter(one => watched.has(one) && !held.has(one)) as PyObject[]
  return { dead, count: dead.length, visits: done.length + held.size }
}

function markCycle(path: ReadonlySet<object>, from: object, inCycles: Set<object>): void {
  let isInside = false
  for (const one of path) {
    isInside ||= one === from
    if (isInside) inCycles.add(one)
  }
}

/** Everything that cycles hold, themselves included. */
function heldBy(
  walk: HeapWalk,
  inCycles: ReadonlySet<object>,
  seen: ReadonlySet<object>,
): ReadonlySet<object> {
  const held = new Set(inCycles)
  const open = [...inCycles]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const part of walk.partsOf(next)) {
      if (typeof part !== "object" || part === null || seen.has(part) || held.has(part)) continue
      held.add(part)
      open.push(part)
    }
  }
  return held
}
