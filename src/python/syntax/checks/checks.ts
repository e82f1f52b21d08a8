/**
 * Mistakes that the grammar allows and CPython's symbol table and code generator report: `return`
 * outside a function, `global` after use, a name bound twice. Nodes wait on a stack of our own, so
 * a long sum is as deep as it likes.
 */
import type { Expression, Module, Node } from "../ast"
import type { PythonSyntaxError } from "../errors"
import { childrenOf } from "./children"
import { checkFuture } from "./future"
import { checkCode } from "./code"
import { bindNames } from "./names"
import type { Place, Task } from "./place"
import { FirstReport } from "./report"
import { Scope } from "./scope"
import { enter } from "./enter"

/** The first mistake of a module that its grammar allows; null if there is none. */
export function checkModule(module: Module): PythonSyntaxError | null {
  const report = new FirstReport()
  checkFuture(module, report)
  return walk(module, report)
}

/** The same for one expression. */
export function checkExpression(expression: Expression): PythonSyntaxError | null {
  return walk(expression, new FirstReport())
}

function walk(root: Node, report: FirstReport): PythonSyntaxError | null {
  const scopes: Scope[] = []
  const open = (kind: Scope["kind"], parent: Scope | null, className?: string): Scope => {
    const scope = new Scope(kind, parent, className)
    scopes.push(scope)
    return scope
  }
  const place: Place = {
    scope: open("module", null),
    function: null,
    loop: "none",
    inExceptStar: false,
    binds: false,
    inIterable: false,
  }
  const stack: Task[] = [{ node: root, place }]
  for (let task = stack.pop(); task; task = stack.pop()) {
    bindNames(task, report)
    checkCode(task, report)
    const parts = enter(task, open) ?? plainParts(task)
    for (let index = parts.length - 1; index >= 0; index--) stack.push(parts[index]!)
  }
  for (const scope of scopes) scope.checkDeclarations(report)
  return report.error
}

function plainParts({ node, place }: Task): readonly Task[] {
  const inside = place.binds ? { ...place, binds: false } : place
  return childrenOf(node).map(child => ({ node: child, place: inside }))
}
