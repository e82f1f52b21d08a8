/** The parts of a node in the order in which CPython visits them; scopes are the checks' business. */
import { assertNever } from "../../../base/assert"
import type { Arguments, Expression, Node } from "../ast"

/** Everything directly inside `node`. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "Module":
      return node.body
    case "FunctionDef":
    case "AsyncFunctionDef":
      return [
        ...node.decoratorList,
        ...defaultsOf(node.args),
        ...node.typeParams,
        ...annotationsOf(node.args),
        ...given(node.returns),
        ...node.body,
      ]
    case "ClassDef":
      return [
        ...node.decoratorList,
        ...node.typeParams,
        ...node.bases,
        ...node.keywords,
        ...node.body,
      ]
    case "Return":
    case "Yield":
      return given(node.value)
    case "Delete":
      return node.targets
    case "Assign":
      return [...node.targets, node.value]
    case "TypeAlias":
      return [node.name, ...node.typeParams, node.value]
    case "AugAssign":
      return [node.target, node.value]
    case "AnnAssign":
      return [node.target, node.annotation, ...given(node.value)]
    case "For":
    case "AsyncFor":
      return [node.target, node.iter, ...node.body, ...node.orelse]
    case "While":
    case "If":
      return [node.test, ...node.body, ...node.orelse]
    case "With":
    case "AsyncWith":
      return [...node.items, ...node.body]
    case "Match":
      return [node.subject, ...node.cases]
    case "Raise":
      return [...given(node.exc), ...given(node.cause)]
    case "Try":
    case "TryStar":
      return [...node.body, ...node.orelse, ...node.handlers, ...node.finalbody]
    case "Assert":
      return [node.test, ...given(node.msg)]
    case "Expr":
    case "Await":
    case "YieldFrom":
    case "Attribute":
    case "Starred":
    case "keyword":
    case "MatchValue":
      return [node.value]
    case "BoolOp":
    case "JoinedStr":
    case "TemplateStr":
      return node.values
    case "NamedExpr":
      return [node.value, node.target]
    case "BinOp":
      return [node.left, node.right]
    case "UnaryOp":
      return [node.operand]
    case "Lambda":
      return [...defaultsOf(node.args), node.body]
    case "IfExp":
      return [node.test, node.body, node.orelse]
    case "Dict":
      return [...node.keys.flatMap(given), ...node.values]
    case "Set":
    case "List":
    case "Tuple":
      return node.elts
    case "ListComp":
    case "SetComp":
    case "GeneratorExp":
      return [...node.generators, node.elt]
    case "DictComp":
      return [...node.generators, node.key, node.value]
    case "comprehension":
      return [node.target, node.iter, ...node.ifs]
    case "Compare":
      return [node.left, ...node.comparators]
    case "Call":
      return [node.func, ...node.args, ...node.keywords]
    case "FormattedValue":
    case "Interpolation":
      return [node.value, ...given(node.formatSpec)]
    case "Subscript":
      return [node.value, node.slice]
    case "Slice":
      return [...given(node.lower), ...given(node.upper), ...given(node.step)]
    case "ExceptHandler":
      return [...given(node.type), ...node.body]
    case "withitem":
      return [node.contextExpr, ...given(node.optionalVars)]
    case "match_case":
      return [node.pattern, ...given(node.guard), ...node.body]
    case "MatchSequence":
    case "MatchOr":
      return node.patterns
    case "MatchMapping":
      return [...node.keys, ...node.patterns]
    case "MatchClass":
      return [node.cls, ...node.patterns, ...node.kwdPatterns]
    case "MatchAs":
      return node.pattern ? [node.pattern] : []
    case "TypeVar":
      return [...given(node.bound), ...given(node.defaultValue)]
    case "ParamSpec":
    case "TypeVarTuple":
      return given(node.defaultValue)
    case "arg":
      return given(node.annotation)
    case "Import":
    case "ImportFrom":
    case "Global":
    case "Nonlocal":
    case "Pass":
    case "Break":
    case "Continue":
    case "Constant":
    case "Name":
    case "MatchSingleton":
    case "MatchStar":
    case "alias":
    case "arguments":
      return []
    default:
      return assertNever(node, "node")
  }
}

function given(node: Expression | null): readonly Expression[] {
  return node ? [node] : []
}

/** Default values, positional ones first. */
export function defaultsOf(args: Arguments): readonly Expression[] {
  return [...args.defaults, ...args.kwDefaults.flatMap(given)]
}

/** Annotations of all parameters. */
export function annotationsOf(args: Arguments): readonly Expression[] {
  return parametersOf(args).flatMap(arg => given(arg.annotation))
}

/** All parameters, in the order in which CPython makes them known. */
export function parametersOf(args: Arguments): readonly Arguments["args"][number][] {
  const starred = [args.vararg, args.kwarg].flatMap(arg => (arg ? [arg] : []))
  return [...args.posonlyargs, ...args.args, ...args.kwonlyargs, ...starred]
}
