/** `return`, `break` and `continue` that leave a `finally` block, and so swallow exceptions (PEP 765). */
import type { Node } from "../ast"
import { childrenOf } from "../checks/children"
import type { SyntaxWarning } from "./warnings"

interface Task {
  readonly node: Node
  readonly inFinally: boolean
}

/** The warnings of a tree. */
export function jumpsOutOfFinally(tree: Node): SyntaxWarning[] {
  const found: SyntaxWarning[] = []
  const stack: Task[] = [{ node: tree, inFinally: false }]
  for (let task = stack.pop(); task; task = stack.pop()) {
    const { node } = task
    const name = task.inFinally ? jump(node) : null
    if (name !== null && "range" in node) {
      found.push({ message: `'${name}' in a 'finally' block`, line: node.range.line })
    }
    for (const part of parts(task).reverse()) stack.push(part)
  }
  return found
}

function jump({ kind }: Node): string | null {
  if (kind !== "Return" && kind !== "Break" && kind !== "Continue") return null
  return kind.toLowerCase()
}

function parts({ node, inFinally }: Task): Task[] {
  const at = (nodes: readonly Node[], where: boolean): Task[] =>
    nodes.map(inner => ({ node: inner, inFinally: where }))
  switch (node.kind) {
    case "FunctionDef":
    case "AsyncFunctionDef":
    case "ClassDef":
    case "Lambda":
      return at(childrenOf(node), false)
    case "For":
    case "AsyncFor":
    case "While":
      // CPython looks at nothing that a loop leaves, not even at its `return`.
      return [...at(node.body, false), ...at(node.orelse, inFinally)]
    case "Try":
    case "TryStar":
      return [
        ...at([...node.body, ...node.handlers, ...node.orelse], inFinally),
        ...at(node.finalbody, true),
      ]
    default:
      return at(childrenOf(node), inFinally)
  }
}
