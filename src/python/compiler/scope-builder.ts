/**
 * Walks the tree once and notes in each scope which names are bound, used and declared there; what
 * the parser's checks refuse does not come here. What can be long is walked without recursion: sums and attribute
 * chains down their left side, `elif` chains along theirs.
 */
import { assertNever } from "../../base/assert"
import type * as ast from "../syntax/ast"
import { annotationsOf, patternParts } from "./tree"
import { analyze } from "./scope-analysis"
import type { ScopeType } from "./scope"
import { Scope } from "./scope"

/** The scopes of a module, by the node (or list) that opens each; see `buildSymbolTable`. */
export interface SymbolTable {
  readonly module: Scope
  readonly scopes: ReadonlyMap<object, Scope>
}

/**
 * What a scope is found by: functions, classes, lambdas and comprehensions by their node;
 * annotations of a function by its `args`, those of a body by the body; type parameters by their
 * list; what is evaluated late (a bound, a default, an alias) by its
 * range, because the expression may open a scope of its own.
 */
export function buildSymbolTable(module: ast.Module, hasStringAnnotations: boolean): SymbolTable {
  const root = new Scope("module", "<module>", null, null)
  const builder = new ScopeBuilder(root, hasStringAnnotations)
  builder.statements(module.body, module.body)
  analyze(root)
  return { module: root, scopes: builder.scopes }
}

type Function = ast.FunctionDef | ast.AsyncFunctionDef
type ComprehensionNode = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp

const comprehensionNames = {
  ListComp: "<listcomp>",
  SetComp: "<setcomp>",
  DictComp: "<dictcomp>",
  GeneratorExp: "<genexpr>",
} as const

class ScopeBuilder {
  readonly scopes = new Map<object, Scope>()
  private scope: Scope
  private body: object
  private conditionalDepth = 0

  constructor(
    module: Scope,
    private readonly hasStringAnnotations: boolean,
  ) {
    this.scope = module
    this.body = module
  }

  /** The statements of a scope; `body` is what its annotations are found by. */
  statements(statements: readonly ast.Statement[], body: object): void {
    const [outer, depth] = [this.body, this.conditionalDepth]
    this.body = body
    this.conditionalDepth = 0
    this.each(statements)
    this.body = outer
    this.conditionalDepth = depth
  }

  private each(statements: readonly ast.Statement[]): void {
    for (const statement of statements) this.statement(statement)
  }

  private conditional(...bodies: (readonly ast.Statement[])[]): void {
    this.conditionalDepth++
    for (const body of bodies) this.each(body)
    this.conditionalDepth--
  }

  private within(scope: Scope, key: object, walk: () => void): void {
    const outer = this.scope
    this.scopes.set(key, scope)
    this.scope = scope
    walk()
    this.scope = outer
  }

  private open(type: ScopeType, name: string, key: object, walk: () => void): void {
    const known = this.scopes.get(key)
    this.within(known ?? new Scope(type, name, this.scope, this.scope.privateClass), key, walk)
  }

  private bind(name: string): void {
    this.scope.symbol(this.scope.mangled(name)).isBound = true
  }

  private use(name: string): void {
    this.scope.symbol(this.scope.mangled(name))
    if (name === "super" && this.scope.isFunctionLike) this.scope.symbol("__class__")
  }

  private parameter(name: string): void {
    const mangled = this.scope.mangled(name)
    this.scope.symbol(mangled).isBound = true
    this.scope.parameters.push(mangled)
  }

  private declare(node: ast.Global | ast.Nonlocal): void {
    for (const name of node.names) {
      const facts = this.scope.symbol(this.scope.mangled(name))
      if (node.kind === "Global") facts.isGlobal = true
      else facts.isNonlocal = true
    }
  }

  private statement(node: ast.Statement): void {
    switch (node.kind) {
      case "Return":
        return this.optional(node.value)
      case "Delete":
        return node.targets.forEach(target => this.deleted(target))
      case "Assign":
        this.expression(node.value)
        return this.targets(node.targets)
      case "TypeAlias":
        return this.typeAlias(node)
      case "AugAssign":
        this.expression(node.target)
        if (node.target.kind === "Name") this.bind(node.target.id)
        return this.expression(node.value)
      case "AnnAssign":
        return this.annotatedAssignment(node)
      case "Raise":
        this.optional(node.exc)
        return this.optional(node.cause)
      case "Assert":
        this.expression(node.test)
        return this.optional(node.msg)
      case "Import":
        return node.names.forEach(alias => this.bind(alias.asname ?? alias.name.split(".")[0]!))
      case "ImportFrom":
        return this.importFrom(node)
      case "Global":
      case "Nonlocal":
        return this.declare(node)
      case "Expr":
        return this.expression(node.value)
      case "Pass":
      case "Break":
      case "Continue":
        return
      default:
        return this.compound(node)
    }
  }

  private compound(node: Extract<ast.Statement, { body: unknown } | { cases: unknown }>): void {
    switch (node.kind) {
      case "FunctionDef":
      case "AsyncFunctionDef":
        return this.function(node)
      case "ClassDef":
        return this.class(node)
      case "For":
      case "AsyncFor":
        this.expression(node.iter)
        this.target(node.target)
        return this.conditional(node.body, node.orelse)
      case "While":
        this.expression(node.test)
        return this.conditional(node.body, node.orelse)
      case "If":
        return this.if(node)
      case "With":
      case "AsyncWith":
        return this.with(node)
      case "Match":
        this.expression(node.subject)
        return node.cases.forEach(matchCase => this.matchCase(matchCase))
      case "Try":
      case "TryStar":
        return this.try(node)
      default:
        return assertNever(node, "statement")
    }
  }

  private if(node: ast.If): void {
    this.conditionalDepth++
    let orelse: readonly ast.Statement[] = [node]
    for (let next = orelse[0]; next?.kind === "If" && orelse.length === 1; next = orelse[0]) {
      this.expression(next.test)
      this.each(next.body)
      orelse = next.orelse
    }
    this.each(orelse)
    this.conditionalDepth--
  }

  private with(node: ast.With | ast.AsyncWith): void {
    for (const item of node.items) {
      this.expression(item.contextExpr)
      if (item.optionalVars) this.target(item.optionalVars)
    }
    this.conditional(node.body)
  }

  private try(node: ast.Try | ast.TryStar): void {
    this.conditional(node.body)
    for (const handler of node.handlers) {
      this.optional(handler.type)
      if (handler.name !== null) this.bind(handler.name)
      this.conditional(handler.body)
    }
    this.conditional(node.orelse, node.finalbody)
  }

  private importFrom(node: ast.ImportFrom): void {
    for (const alias of node.names) {
      if (alias.name !== "*") this.bind(alias.asname ?? alias.name)
    }
  }

  private annotatedAssignment(node: ast.AnnAssign): void {
    const { target } = node
    if (target.kind === "Name") {
      const facts = this.scope.symbol(this.scope.mangled(target.id))
      facts.isBound ||= node.simple || node.value !== null
    } else this.target(target)
    if (!this.scope.isFunctionLike) this.bodyAnnotation(node)
    this.optional(node.value)
  }

  private bodyAnnotation({ annotation, simple }: ast.AnnAssign): void {
    if (!simple) {
      if (!this.hasStringAnnotations) this.expression(annotation)
      return
    }
    const { scope } = this
    const isConditional = scope.type === "module" || this.conditionalDepth > 0
    if (isConditional) {
      scope.hasConditionalAnnotations = true
      if (scope.type === "module") scope.symbol("__conditional_annotations__")
    }
    this.open("annotation", "__annotate__", this.body, () => {
      if (this.scope.parameters.length === 0) this.parameter(".format")
      if (isConditional) this.use("__conditional_annotations__")
      if (!this.hasStringAnnotations) this.expression(annotation)
    })
  }

  private function(node: Function): void {
    this.bind(node.name)
    this.defaults(node.args)
    node.decoratorList.forEach(decorator => this.expression(decorator))
    this.withTypeParameters(node, () => {
      this.functionAnnotations(node)
      this.open("function", node.name, node, () => {
        this.parameters(node.args)
        this.statements(node.body, node.body)
      })
    })
  }

  private defaults(args: ast.Arguments): void {
    args.defaults.forEach(value => this.expression(value))
    args.kwDefaults.forEach(value => this.optional(value))
  }

  private parameters(args: ast.Arguments): void {
    for (const arg of [...args.posonlyargs, ...args.args, ...args.kwonlyargs]) {
      this.parameter(arg.arg)
    }
    if (args.vararg) this.parameter(args.vararg.arg)
    if (args.kwarg) this.parameter(args.kwarg.arg)
  }

  private functionAnnotations(node: Function): void {
    const annotations = annotationsOf(node)
    if (annotations.length === 0) return
    this.open("annotation", "__annotate__", node.args, () => {
      this.parameter(".format")
      if (this.hasStringAnnotations) return
      for (const { annotation } of annotations) {
        this.expression(annotation.kind === "Starred" ? annotation.value : annotation)
      }
    })
  }

  private class(node: ast.ClassDef): void {
    this.bind(node.name)
    node.decoratorList.forEach(decorator => this.expression(decorator))
    this.withTypeParameters(node, () => {
      if (node.typeParams.length > 0) this.bind(".type_params")
      if (node.typeParams.length > 0) this.bind(".generic_base")
      node.bases.forEach(base => this.expression(base))
      node.keywords.forEach(keyword => this.expression(keyword.value))
      this.within(new Scope("class", node.name, this.scope, node.name), node, () => {
        if (node.typeParams.length > 0) {
          this.bind("__type_params__")
          this.use(".type_params")
        }
        this.statements(node.body, node.body)
      })
    })
  }

  private withTypeParameters(node: Function | ast.ClassDef, walk: () => void): void {
    if (node.typeParams.length === 0) return walk()
    const { privateClass } = this.scope
    const className = node.kind === "ClassDef" ? node.name : privateClass
    const name = `<generic parameters of ${node.name}>`
    const scope = new Scope("type-parameters", name, this.scope, className)
    this.within(scope, node.typeParams, () => {
      if (node.kind !== "ClassDef") this.defaultsAsParameters(node.args)
      this.typeParameters(node.typeParams)
      walk()
    })
  }

  private defaultsAsParameters(args: ast.Arguments): void {
    if (args.defaults.length > 0) this.parameter(".defaults")
    if (args.kwDefaults.some(value => value !== null)) this.parameter(".kwdefaults")
  }

  private typeParameters(parameters: readonly ast.TypeParam[]): void {
    for (const parameter of parameters) {
      this.bind(parameter.name)
      if (parameter.kind === "TypeVar") this.evaluatedLate(parameter.bound, parameter.name)
      this.evaluatedLate(parameter.defaultValue, parameter.name)
    }
  }

  private evaluatedLate(expression: ast.Expression | null, name: string): void {
    if (!expression) return
    this.open("annotation", name, expression.range, () => {
      this.parameter(".format")
      this.expression(expression.kind === "Starred" ? expression.value : expression)
    })
  }

  private typeAlias(node: ast.TypeAlias): void {
    const name = node.name.id
    this.bind(name)
    if (node.typeParams.length === 0) return this.evaluatedLate(node.value, name)
    this.open("type-parameters", `<generic parameters of ${name}>`, node.typeParams, () => {
      this.typeParameters(node.typeParams)
      this.evaluatedLate(node.value, name)
    })
  }

  private targets(nodes: readonly ast.Expression[]): void {
    for (const node of nodes) this.target(node)
  }

  private deleted(node: ast.Expression): void {
    if (node.kind === "Name") return this.bind(node.id)
    if (node.kind !== "Tuple" && node.kind !== "List") return this.expression(node)
    for (const element of node.elts) this.deleted(element)
  }

  /** What is assigned to; a method's assignments to `self` are noted in its class. */
  private target(node: ast.Expression): void {
    if (node.kind === "Name") return this.bind(node.id)
    if (node.kind === "Tuple" || node.kind === "List") return this.targets(node.elts)
    if (node.kind === "Starred") return this.target(node.value)
    if (node.kind === "Attribute" && node.value.kind === "Name" && node.value.id === "self") {
      this.classAround()?.staticAttributes.add(node.attr)
    }
    this.expression(node)
  }

  private classAround(): Scope | null {
    let scope: Scope | null = this.scope
    while (scope && scope.type !== "class") scope = scope.parent
    return scope
  }

  private matchCase(node: ast.MatchCase): void {
    this.pattern(node.pattern)
    this.optional(node.guard)
    this.conditional(node.body)
  }

  private pattern(node: ast.Pattern): void {
    for (const part of patternParts(node)) {
      if (typeof part === "string") this.bind(part)
      else this.expression(part)
    }
  }

  private optional(node: ast.Expression | null): void {
    if (node) this.expression(node)
  }

  private all(nodes: readonly (ast.Expression | null)[]): void {
    for (const node of nodes) this.optional(node)
  }

  /** Goes down the left side in a loop; what hangs on the right of each link is walked inside. */
  private expression(node: ast.Expression): void {
    let next: ast.Expression | null = node
    const later: ast.Expression[] = []
    while (next) next = this.link(next, later)
    for (let right = later.pop(); right; right = later.pop()) this.expression(right)
  }

  /** Walks one expression, except its left side, which it gives back; `later` comes after that. */
  private link(node: ast.Expression, later: ast.Expression[]): ast.Expression | null {
    switch (node.kind) {
      case "BinOp":
        later.push(node.right)
        return node.left
      case "Attribute":
      case "Starred":
      case "FormattedValue":
      case "Interpolation":
        if ("formatSpec" in node && node.formatSpec) later.push(node.formatSpec)
        return node.value
      case "Subscript":
        later.push(node.slice)
        return node.value
      case "Call":
        for (const keyword of [...node.keywords].reverse()) later.push(keyword.value)
        for (const argument of [...node.args].reverse()) later.push(argument)
        return node.func
      case "UnaryOp":
        return node.operand
      case "IfExp":
        later.push(node.orelse, node.body)
        return node.test
      case "Await":
        this.scope.hasAwait = true
        return node.value
      case "YieldFrom":
      case "Yield":
        this.scope.hasYield = true
        return node.value
      default:
        this.leaf(node)
        return null
    }
  }

  private leaf(node: Exclude<ast.Expression, Spine>): void {
    switch (node.kind) {
      case "Name":
        return this.use(node.id)
      case "Constant":
        return
      case "BoolOp":
      case "JoinedStr":
      case "TemplateStr":
        return this.all(node.values)
      case "Compare":
        this.expression(node.left)
        return this.all(node.comparators)
      case "List":
      case "Tuple":
      case "Set":
        return this.all(node.elts)
      case "Dict":
        this.all(node.keys)
        return this.all(node.values)
      case "Slice":
        return this.all([node.lower, node.upper, node.step])
      case "NamedExpr":
        return this.walrus(node)
      case "Lambda":
        this.defaults(node.args)
        return this.open("lambda", "<lambda>", node, () => {
          this.parameters(node.args)
          this.expression(node.body)
        })
      case "ListComp":
      case "SetComp":
      case "DictComp":
      case "GeneratorExp":
        return this.comprehension(node)
      default:
        return assertNever(node, "expression")
    }
  }

  private comprehension(node: ComprehensionNode): void {
    const [first, ...others] = node.generators
    this.expression(first!.iter)
    const type = node.kind === "GeneratorExp" ? "generator-expression" : "comprehension"
    const scope = new Scope(
      type,
      comprehensionNames[node.kind],
      this.scope,
      this.scope.privateClass,
    )
    this.within(scope, node, () => {
      this.parameter(".0")
      this.clause(first!)
      for (const clause of others) {
        this.expression(clause.iter)
        this.clause(clause)
      }
      if (node.kind === "DictComp") this.expression(node.key)
      this.expression(node.kind === "DictComp" ? node.value : node.elt)
    })
    if (scope.hasAwait && type === "comprehension") this.scope.hasAwait = true
  }

  private clause(clause: ast.Comprehension): void {
    if (clause.isAsync) this.scope.hasAwait = true
    this.target(clause.target)
    this.all(clause.ifs)
  }

  private walrus(node: ast.NamedExpr): void {
    this.expression(node.value)
    const host = this.scope.isComprehension ? this.walrusHost(node) : this.scope
    const name = this.scope.mangled(node.target.id)
    host.symbol(name).isBound = true
    host.walruses.set(name, [...(host.walruses.get(name) ?? []), node.range])
  }

  /** The scope around the comprehensions, where `:=` inside them binds. */
  private walrusHost(node: ast.NamedExpr): Scope {
    const name = this.scope.mangled(node.target.id)
    let host = this.scope
    while (host.isComprehension && host.parent) host = host.parent
    const facts = this.scope.symbol(name)
    if (host.type === "module" || host.symbols.get(name)?.isGlobal) facts.isGlobal = true
    else facts.isNonlocal = true
    return host
  }
}

type Spine =
  | ast.BinOp
  | ast.Attribute
  | ast.Starred
  | ast.FormattedValue
  | ast.Interpolation
  | ast.Subscript
  | ast.Call
  | ast.UnaryOp
  | ast.IfExp
  | ast.Await
  | ast.Yield
  | ast.YieldFrom
