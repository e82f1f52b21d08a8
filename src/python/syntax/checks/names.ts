/** What a node does with names, and the mistakes that CPython's symbol table finds there. */
import type { TextRange } from "../../../base/text-range"
import type { Arguments, Expression, NamedExpr, Name, TypeParam } from "../ast"
import { parametersOf } from "./children"
import type { Place, Task } from "./place"
import type { Report } from "./report"
import type { Scope } from "./scope"

/** Notes the names that `task.node` itself uses or binds. */
export function bindNames({ node, place }: Task, report: Report): void {
  const { scope } = place
  switch (node.kind) {
    case "Name":
      return useName(node, place, report)
    case "FunctionDef":
    case "AsyncFunctionDef":
    case "ClassDef":
      assign(scope, node.name, node.range, report)
      return checkTypeParams(node.typeParams, report)
    case "TypeAlias":
      return checkTypeParams(node.typeParams, report)
    case "arguments":
      return bindParameters(node, scope, report)
    case "Global":
      for (const name of node.names) scope.declare("global", name, node.range, report)
      return
    case "Nonlocal":
      for (const name of node.names) scope.declare("nonlocal", name, node.range, report)
      return
    case "AnnAssign":
      if (node.simple && node.target.kind === "Name") annotate(node, node.target, scope, report)
      return
    case "Import":
    case "ImportFrom":
      for (const alias of node.names) {
        if (alias.name === "*" && scope.kind !== "module") {
          report.names("import * only allowed at module level", alias.range)
        }
        assign(scope, alias.asname ?? alias.name.split(".")[0] ?? "", alias.range, report)
      }
      return
    case "ExceptHandler":
    case "MatchAs":
    case "MatchStar":
      if (node.name !== null) assign(scope, node.name, node.range, report)
      return
    case "MatchMapping":
      if (node.rest !== null) assign(scope, node.rest, node.range, report)
      return
    case "MatchClass":
      node.kwdAttrs.forEach((name, index) => {
        checkDebug("assign to", name, node.kwdPatterns[index]!.range, report)
      })
      return
    case "Delete":
      return checkDeleted(node.targets, report)
    case "Attribute":
      if (place.binds) checkDebug("assign to", node.attr, node.range, report)
      return
    case "NamedExpr":
      return bindWalrus(node, place, report)
    case "Yield":
    case "YieldFrom":
      return checkYield(node, scope, report)
    case "Await":
      checkForbidden("await expression", node, scope, report)
      return
    default:
      return
  }
}

function assign(scope: Scope, name: string, range: TextRange, report: Report): void {
  checkDebug("assign to", name, range, report)
  scope.use(name).isAssigned = true
}

function checkDebug(verb: string, name: string, range: TextRange, report: Report): void {
  if (name === "__debug__") report.names(`cannot ${verb} __debug__`, range)
}

function checkDeleted(targets: readonly Expression[], report: Report): void {
  for (const target of targets) {
    if (target.kind === "Tuple" || target.kind === "List") checkDeleted(target.elts, report)
    else if (target.kind === "Name") checkDebug("delete", target.id, target.range, report)
    else if (target.kind === "Attribute") checkDebug("delete", target.attr, target.range, report)
  }
}

function useName(node: Name, { scope, binds }: Place, report: Report): void {
  const use = scope.use(node.id)
  if (!binds) {
    use.isUsed = true
    return
  }
  checkDebug("assign to", node.id, node.range, report)
  if (!scope.isComprehension) {
    use.isAssigned = true
    return
  }
  if (use.isWalrus) {
    report.names(
      `comprehension inner loop cannot rebind assignment expression target '${node.id}'`,
      node.range,
    )
  }
  use.isIteration = true
}

function bindParameters(args: Arguments, scope: Scope, report: Report): void {
  for (const { arg, range } of parametersOf(args)) {
    const use = scope.use(arg)
    if (use.isParameter) report.names(`duplicate argument '${arg}' in function definition`, range)
    checkDebug("assign to", arg, range, report)
    use.isParameter = true
  }
}

function annotate(
  node: { readonly range: Name["range"] },
  target: Name,
  scope: Scope,
  report: Report,
): void {
  const use = scope.use(target.id)
  if (scope.kind !== "module" && (use.isGlobal || use.isNonlocal)) {
    const word = use.isGlobal ? "global" : "nonlocal"
    report.names(`annotated name '${target.id}' can't be ${word}`, node.range)
  }
  use.isAnnotated = true
}

function checkTypeParams(params: readonly TypeParam[], report: Report): void {
  const seen = new Set<string>()
  let hasDefault = false
  for (const param of params) {
    const { name, range } = param
    if (seen.has(name)) report.names(`duplicate type parameter '${name}'`, range)
    seen.add(name)
    checkDebug("assign to", name, range, report)
    if (hasDefault && !param.defaultValue) {
      report.names(`non-default type parameter '${name}' follows default type parameter`, range)
    }
    hasDefault ||= param.defaultValue !== null
  }
}

/** The name of `:=` in a comprehension belongs to the function around it. */
function bindWalrus(node: NamedExpr, place: Place, report: Report): void {
  const { id, range } = node.target
  if (checkForbidden("named expression", node, place.scope, report)) return
  if (place.inIterable) {
    const message = "assignment expression cannot be used in a comprehension iterable expression"
    return report.names(message, node.range)
  }
  let scope: Scope | null = place.scope
  for (; scope?.isComprehension; scope = scope.parent) {
    const use = scope.use(id)
    if (use.isIteration) {
      report.names(
        `assignment expression cannot rebind comprehension iteration variable '${id}'`,
        range,
      )
    }
    use.isWalrus = true
  }
  if (scope?.kind === "class" && place.scope.isComprehension) {
    const message = "assignment expression within a comprehension cannot be used in a class body"
    report.names(message, range)
  }
  if (scope) assign(scope, id, range, report)
}

function checkYield(node: { readonly range: Name["range"] }, scope: Scope, report: Report): void {
  if (scope.isComprehension) report.names(`'yield' inside ${scope.kind}`, node.range)
  checkForbidden("yield expression", node, scope, report)
}

/** Annotations and type parameters are evaluated later, if ever. */
function checkForbidden(
  what: string,
  node: { readonly range: Name["range"] },
  scope: Scope,
  report: Report,
): boolean {
  const isForbidden = scope.kind.startsWith("a") || scope.kind.startsWith("the")
  if (isForbidden) report.names(`${what} cannot be used within ${scope.kind}`, node.range)
  return isForbidden
}
