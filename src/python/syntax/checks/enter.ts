/** What a node changes for its parts: new scopes, functions, loops, targets. */
import type {
  AsyncFunctionDef,
  ClassDef,
  Comprehension,
  Expression,
  FunctionDef,
  Lambda,
  Node,
  TypeParam,
} from "../ast"
import { annotationsOf, defaultsOf } from "./children"
import type { Place, Task } from "./place"
import type { Scope, ScopeKind } from "./scope"

type Open = (kind: ScopeKind, parent: Scope | null, className?: string) => Scope

/** The parts of `task.node` with their places; null if they stand where the node stands. */
export function enter({ node, place }: Task, open: Open): readonly Task[] | null {
  switch (node.kind) {
    case "FunctionDef":
    case "AsyncFunctionDef":
      return functionParts(node, place, open)
    case "Lambda":
      return lambdaParts(node, place, open)
    case "ClassDef":
      return classParts(node, place, open)
    case "ListComp":
      return comprehensionParts("list comprehension", node.generators, [node.elt], place, open)
    case "SetComp":
      return comprehensionParts("set comprehension", node.generators, [node.elt], place, open)
    case "GeneratorExp":
      return comprehensionParts("generator expression", node.generators, [node.elt], place, open)
    case "DictComp":
      return comprehensionParts(
        "dict comprehension",
        node.generators,
        [node.key, node.value],
        place,
        open,
      )
    case "TypeAlias": {
      const scope = open("a type alias", genericScope(node.typeParams, place, open).scope)
      return [
        ...at([node.name], binding(place)),
        ...typeParamParts(node.typeParams, { ...place, scope }, open),
        ...at([node.value], { ...place, scope }),
      ]
    }
    case "Assign":
      return [...at(node.targets, binding(place)), ...at([node.value], place)]
    case "AugAssign":
      return [...at([node.target], binding(place)), ...at([node.value], place)]
    case "AnnAssign": {
      const annotation = { ...place, scope: open("an annotation", place.scope) }
      return [
        ...at([node.target], binding(place)),
        ...at([node.annotation], annotation),
        ...at(given(node.value), place),
      ]
    }
    case "Delete":
      return at(node.targets, binding(place))
    case "NamedExpr":
      return at([node.value], place)
    case "For":
    case "AsyncFor":
      return [
        ...at([node.target], binding(place)),
        ...at([node.iter], place),
        ...at(node.body, { ...place, loop: "loop" }),
        ...at(node.orelse, place),
      ]
    case "While":
      return [
        ...at([node.test], place),
        ...at(node.body, { ...place, loop: "loop" }),
        ...at(node.orelse, place),
      ]
    case "withitem":
      return [...at([node.contextExpr], place), ...at(given(node.optionalVars), binding(place))]
    case "TryStar":
      return [
        ...at(node.body, place),
        ...at(node.orelse, place),
        ...at(node.handlers, { ...place, loop: "except*", inExceptStar: true }),
        ...at(node.finalbody, place),
      ]
    case "Tuple":
    case "List":
      return at(node.elts, place)
    case "Starred":
      return at([node.value], place)
    default:
      return null
  }
}

/** The place of a target. Made only where needed: most nodes have none. */
function binding(place: Place): Place {
  return { ...place, binds: true }
}

function at(nodes: readonly Node[], place: Place): readonly Task[] {
  return nodes.map(node => ({ node, place }))
}

function given(node: Expression | null): readonly Expression[] {
  return node ? [node] : []
}

function functionParts(
  node: FunctionDef | AsyncFunctionDef,
  place: Place,
  open: Open,
): readonly Task[] {
  const outer = genericScope(node.typeParams, place, open)
  const annotation = { ...outer, scope: open("an annotation", outer.scope) }
  const inside = bodyOf(outer, open, node.kind === "AsyncFunctionDef")
  return [
    ...at(node.decoratorList, place),
    ...at(defaultsOf(node.args), place),
    ...typeParamParts(node.typeParams, outer, open),
    ...at([...annotationsOf(node.args), ...given(node.returns)], annotation),
    ...at([node.args, ...node.body], inside),
  ]
}

function lambdaParts(node: Lambda, place: Place, open: Open): readonly Task[] {
  const inside = bodyOf(place, open, false)
  return [...at(defaultsOf(node.args), place), ...at([node.args, node.body], inside)]
}

function bodyOf(place: Place, open: Open, isAsync: boolean): Place {
  return {
    scope: open("function", place.scope),
    function: { isAsync, hasYield: false, returnedValue: null },
    loop: "none",
    inExceptStar: false,
    binds: false,
    inIterable: place.inIterable,
  }
}

function classParts(node: ClassDef, place: Place, open: Open): readonly Task[] {
  const outer = genericScope(node.typeParams, place, open)
  const inside: Place = {
    ...outer,
    scope: open("class", outer.scope, node.name),
    function: null,
    loop: "none",
    inExceptStar: false,
  }
  return [
    ...at(node.decoratorList, place),
    ...typeParamParts(node.typeParams, outer, open),
    ...at([...node.bases, ...node.keywords], outer),
    ...at(node.body, inside),
  ]
}

function genericScope(params: readonly TypeParam[], place: Place, open: Open): Place {
  if (params.length === 0) return place
  return { ...place, scope: open("the definition of a generic", place.scope) }
}

function typeParamParts(params: readonly TypeParam[], place: Place, open: Open): readonly Task[] {
  return params.flatMap(param => {
    const bound = param.kind === "TypeVar" ? param.bound : null
    return [
      ...at([param], place),
      ...at(given(bound), { ...place, scope: open("a TypeVar bound", place.scope) }),
      ...at(given(param.defaultValue), { ...place, scope: open("a TypeVar default", place.scope) }),
    ]
  })
}

/** The first iterable stands outside, everything else in the comprehension's own scope. */
function comprehensionParts(
  kind: ScopeKind,
  generators: readonly Comprehension[],
  values: readonly Expression[],
  ...[place, open]: [place: Place, open: Open]
): readonly Task[] {
  const scope = open(kind, place.scope)
  const inside = { ...place, scope, loop: "none" as const }
  const tasks: Task[] = []
  generators.forEach((generator, index) => {
    const iterable = { ...(index === 0 ? place : inside), inIterable: true }
    tasks.push(...at([generator.iter], iterable))
    tasks.push(...at([generator.target], { ...inside, binds: true }))
    tasks.push(...at(generator.ifs, inside))
  })
  return [...tasks, ...at(values, inside)]
}
