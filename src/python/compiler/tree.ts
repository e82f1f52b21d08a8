/** Questions about the tree that more than one area asks. */
import { assertNever } from "../../base/assert"
import type * as ast from "../syntax/ast"

/** The annotations of a function by parameter, as `__annotations__` orders them. */
export function annotationsOf(
  node: ast.FunctionDef | ast.AsyncFunctionDef,
): readonly { readonly name: string; readonly annotation: ast.Expression }[] {
  const { args } = node
  const all = [
    ...args.posonlyargs,
    ...args.args,
    ...(args.vararg ? [args.vararg] : []),
    ...args.kwonlyargs,
    ...(args.kwarg ? [args.kwarg] : []),
  ]
  return [
    ...all.map(({ arg, annotation }) => ({ name: arg, annotation })),
    { name: "return", annotation: node.returns },
  ].flatMap(({ name, annotation }) => (annotation ? [{ name, annotation }] : []))
}

/** The bodies in a statement that run in the same scope. */
export function bodiesIn(node: ast.Statement): readonly (readonly ast.Statement[])[] {
  switch (node.kind) {
    case "For":
    case "AsyncFor":
    case "While":
      return [node.body, node.orelse]
    case "If":
      return branchesOf(node)
    case "With":
    case "AsyncWith":
      return [node.body]
    case "Match":
      return node.cases.map(matchCase => matchCase.body)
    case "Try":
    case "TryStar":
      return [node.body, ...node.handlers.map(({ body }) => body), node.orelse, node.finalbody]
    default:
      return []
  }
}

/** The expressions a pattern evaluates and the names it binds, in order. */
export function patternParts(node: ast.Pattern): readonly (ast.Expression | string)[] {
  switch (node.kind) {
    case "MatchValue":
      return [node.value]
    case "MatchSingleton":
      return []
    case "MatchSequence":
    case "MatchOr":
      return node.patterns.flatMap(patternParts)
    case "MatchMapping":
      return [...node.keys, ...node.patterns.flatMap(patternParts), ...nameOf(node.rest)]
    case "MatchClass":
      return [node.cls, ...[...node.patterns, ...node.kwdPatterns].flatMap(patternParts)]
    case "MatchStar":
      return nameOf(node.name)
    case "MatchAs":
      return [...(node.pattern ? patternParts(node.pattern) : []), ...nameOf(node.name)]
    default:
      return assertNever(node, "pattern")
  }
}

function nameOf(name: string | null): readonly string[] {
  return name === null ? [] : [name]
}

/** The bodies of an `if` and its `elif`s, a chain that may be long. */
function branchesOf(node: ast.If): readonly (readonly ast.Statement[])[] {
  const bodies = [node.body]
  let orelse = node.orelse
  for (let [only] = orelse; only?.kind === "If" && orelse.length === 1; [only] = orelse) {
    bodies.push(only.body)
    orelse = only.orelse
  }
  return [...bodies, orelse]
}
