/**
 * What CPython warns of while it compiles: doubtful literals first, as its tokenizer meets them, then
 * jumps out of `finally`, then expressions that cannot be meant. Only texts without a mistake are
 * looked at.
 */
import type { Expression, Module } from "../ast"
import { doubtfulExpressions } from "./expressions"
import { doubtfulLiterals } from "./literals"
import { jumpsOutOfFinally } from "./finally"

/** A SyntaxWarning and its line, from 1. */
export interface SyntaxWarning {
  readonly message: string
  readonly line: number
}

/** The warnings of a text and the tree it was parsed to, in CPython's order. */
export function syntaxWarnings(source: string, tree: Module | Expression): SyntaxWarning[] {
  return [...doubtfulLiterals(source), ...jumpsOutOfFinally(tree), ...doubtfulExpressions(tree)]
}
