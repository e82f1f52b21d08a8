/**
 * Where a node stands, as the checks see it. Places are immutable and handed down; what a function
 * learns about itself on the way (`yield`, `return value`) is kept in its `FunctionPlace`.
 */
import type { TextRange } from "../../../base/text-range"
import type { Node } from "../ast"
import type { Scope } from "./scope"

/** The function around a node. */
export interface FunctionPlace {
  readonly isAsync: boolean
  hasYield: boolean
  returnedValue: TextRange | null
}

/** Where a node stands. */
export interface Place {
  readonly scope: Scope
  readonly function: FunctionPlace | null
  /** Whether `break` and `continue` find a loop, or an `except*` that forbids them. */
  readonly loop: "none" | "loop" | "except*"
  /** Whether an `except*` block forbids `return`. */
  readonly inExceptStar: boolean
  /** Whether the node is assigned to rather than read. */
  readonly binds: boolean
  /** Whether it is the iterable of a comprehension, or inside of one. */
  readonly inIterable: boolean
}

/** A node that is still to be looked at. */
export interface Task {
  readonly node: Node
  readonly place: Place
}
