/** Mistakes of place that CPython's code generator finds. */
import type { Comprehension, Expression, Keyword, Node, Try, TryStar } from "../ast"
import { childrenOf } from "./children"
import { checkMatch } from "./patterns"
import type { Place, Task } from "./place"
import type { Report } from "./report"

/** Looks at `task.node` itself. */
export function checkCode({ node, place }: Task, report: Report): void {
  switch (node.kind) {
    case "Return":
      return checkReturn(node, place, report)
    case "Break":
    case "Continue":
      return checkJump(node, place, report)
    case "Yield":
    case "YieldFrom":
      return checkYield(node, place, report)
    case "Await":
      return checkAwait(node, place, report)
    case "AsyncFor":
      requireAsync("async for", node, place, report)
      checkTarget(node.target, report)
      return checkValue(node.iter, report)
    case "AsyncWith":
      return requireAsync("async with", node, place, report)
    case "ListComp":
    case "SetComp":
      return checkComprehension(node, [node.elt], place, report)
    case "DictComp":
      return checkComprehension(node, [node.key, node.value], place, report)
    case "Call":
      return checkKeywords(node.keywords, report)
    case "ClassDef":
      return checkKeywords(node.keywords, report)
    case "Try":
    case "TryStar":
      return checkHandlers(node, report)
    case "Match":
      return checkMatch(node, report)
    case "Assign":
      node.targets.forEach(target => checkTarget(target, report))
      return checkValue(node.value, report)
    case "For":
      checkTarget(node.target, report)
      return checkValue(node.iter, report)
    case "AnnAssign":
      return node.value === null ? undefined : checkValue(node.value, report)
    case "FormattedValue":
    case "Interpolation":
    case "Expr":
    case "AugAssign":
      return checkValue(node.value, report)
    default:
      return
  }
}

function checkReturn(node: Node & { kind: "Return" }, place: Place, report: Report): void {
  if (!place.function) return report.code("'return' outside function", node.range)
  if (place.inExceptStar) return report.code(exceptStar, node.range)
  if (!node.value) return
  place.function.returnedValue ??= node.range
  checkAsyncGenerator(place, report)
  checkValue(node.value, report)
}

function checkAsyncGenerator({ function: around }: Place, report: Report): void {
  if (around?.isAsync && around.hasYield && around.returnedValue) {
    report.code("'return' with value in async generator", around.returnedValue)
  }
}

const exceptStar = "'break', 'continue' and 'return' cannot appear in an except* block"

function checkJump(
  node: Node & { kind: "Break" | "Continue" },
  place: Place,
  report: Report,
): void {
  if (place.loop === "loop") return
  if (place.loop === "except*") return report.code(exceptStar, node.range)
  const message = node.kind === "Break" ? "'break' outside loop" : "'continue' not properly in loop"
  report.code(message, node.range)
}

function checkYield(
  node: Node & { kind: "Yield" | "YieldFrom" },
  place: Place,
  report: Report,
): void {
  const word = node.kind === "Yield" ? "yield" : "yield from"
  if (!place.function) return report.code(`'${word}' outside function`, node.range)
  if (node.kind === "YieldFrom" && place.function.isAsync) {
    return report.code("'yield from' inside async function", node.range)
  }
  place.function.hasYield = true
  if (node.value !== null) checkValue(node.value, report)
  checkAsyncGenerator(place, report)
}

function checkAwait(node: Node & { kind: "Await" }, place: Place, report: Report): void {
  if (place.function?.isAsync || place.scope.isComprehension) return
  const kind = place.function ? "'await' outside async function" : "'await' outside function"
  report.code(kind, node.range)
}

function requireAsync(
  what: string,
  node: Node & { kind: "AsyncFor" | "AsyncWith" },
  place: Place,
  report: Report,
): void {
  if (!place.function?.isAsync) {
    report.code(`'${what}' outside async function`, node.range)
  }
}

function checkComprehension(
  node: Node & { kind: "ListComp" | "SetComp" | "DictComp" },
  values: readonly Expression[],
  place: Place,
  report: Report,
): void {
  if (place.function?.isAsync || place.scope.isComprehension) return
  const inside = [...values, ...node.generators.flatMap(insideParts)]
  if (node.generators.some(generator => generator.isAsync) || inside.some(containsAwait)) {
    const message = "asynchronous comprehension outside of an asynchronous function"
    report.code(message, node.range)
  }
}

/** What of a clause runs inside the comprehension. */
function insideParts(clause: Comprehension, index: number): readonly Expression[] {
  return index === 0 ? clause.ifs : [clause.iter, ...clause.ifs]
}

function containsAwait(expression: Expression): boolean {
  const stack: Node[] = [expression]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.kind === "Await" || (node.kind === "comprehension" && node.isAsync)) return true
    if (node.kind === "Lambda" || node.kind === "GeneratorExp") continue
    for (const child of childrenOf(node)) stack.push(child)
  }
  return false
}

function checkKeywords(keywords: readonly Keyword[], report: Report): void {
  const seen = new Set<string>()
  for (const { arg, range } of keywords) {
    if (arg === null) continue
    if (arg === "__debug__") report.code("cannot assign to __debug__", range)
    if (seen.has(arg)) report.code(`keyword argument repeated: ${arg}`, range)
    seen.add(arg)
  }
}

function checkHandlers({ handlers }: Try | TryStar, report: Report): void {
  handlers.forEach((handler, index) => {
    if (!handler.type && index < handlers.length - 1) {
      report.code("default 'except:' must be last", handler.range)
    }
  })
}

function checkTarget(target: Expression, report: Report, isInside = false): void {
  if (target.kind === "Starred") {
    if (!isInside) {
      report.code("starred assignment target must be in a list or tuple", target.range)
    }
    return checkTarget(target.value, report)
  }
  if (target.kind !== "Tuple" && target.kind !== "List") return
  if (target.elts.filter(element => element.kind === "Starred").length > 1) {
    report.code("multiple starred expressions in assignment", target.range)
  }
  for (const element of target.elts) checkTarget(element, report, true)
}

function checkValue(value: Expression, report: Report): void {
  if (value.kind === "Starred") report.code("can't use starred expression here", value.range)
}
