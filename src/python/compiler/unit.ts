/**
 * Unit: one scope while it is compiled. It joins the assembler with the scope's names and with the
 * blocks (loops, `try`, `with`) that are open at the place being compiled. The areas of the
 * compiler are functions that take a unit; they reach one another through `unit.areas`, because
 * expressions contain functions which contain statements which contain expressions.
 */
import { assert } from "../../base/assert"
import type { TextRange } from "../../base/text-range"
import { Op } from "../bytecode"
import type { CodeKind, CodeObject, Constant, Parameters, ScopeKind } from "../code-object"
import type * as ast from "../syntax/ast"
import type { PythonSyntaxError } from "../syntax/errors"
import { Assembler } from "./assembler"
import { foldedConstant } from "./constants"
import { needlessChecks } from "./definite-assignment"
import type { Handler } from "./instruction"
import { threadJumps, withNeedlessJumps } from "./jumps"
import { layOut } from "./layout"
import type { Register } from "./registers"
import { freeRegister, isTemporary, localRegister } from "./registers"
import type { Scope } from "./scope"

/** What is the same for all units of one compilation. */
export interface Context {
  readonly filename: string
  readonly source: string | null
  readonly isLibrary: boolean
  /** Module-level names live in a namespace of their own (`exec`), not in the globals. */
  readonly usesNamespace: boolean
  /** As at a prompt: the values of expression statements of the module are shown. */
  readonly isInteractive: boolean
  readonly hasStringAnnotations: boolean
  readonly scopes: ReadonlyMap<object, Scope>
  readonly areas: Areas
  readonly errors: PythonSyntaxError[]
}

/** The areas that all others need. */
export interface Areas {
  /** Writes the code that leaves the value of an expression in `target`. */
  readonly into: (unit: Unit, expression: ast.Expression, target: Register) => void
  readonly statements: (unit: Unit, statements: readonly ast.Statement[]) => void
}

/** A statement that `break`, `continue` or `return` may have to leave. */
export interface Block {
  readonly outer: Block | null
  /** Where exceptions go outside of the block. */
  readonly handler: Handler | null
  readonly loop: { readonly breakTo: number; readonly continueTo: number } | null
  /** Writes what is to be done when the block is left early. */
  readonly leave: (() => void) | null
}

/** A comprehension that runs in this unit's frame, and the registers of its variables. */
export interface InlinedScope {
  readonly scope: Scope
  readonly registers: Map<string, Register>
  readonly outer: InlinedScope | null
}

/** CPython's limit of blocks inside one another (CO_MAXBLOCKS). */
const deepestBlocks = 21

/** What a unit is told about the code it makes. */
export interface UnitOptions {
  readonly name: string
  readonly qualname: string
  /** What the qualified names of definitions inside begin with. */
  readonly prefix: string
  readonly kind: CodeKind
  readonly scopeKind: ScopeKind
  readonly parameters: Parameters
  readonly range: TextRange
  readonly firstLine: number
}

/** One scope while it is compiled. */
export class Unit {
  readonly assembler: Assembler
  block: Block | null = null
  inlined: InlinedScope | null = null
  docstring: string | null = null
  /** Numbers of the annotations in this body that may not be reached. */
  conditionalAnnotations: ReadonlyMap<object, number> = new Map()
  private readonly localNames: string[] = []
  private readonly localIndexes = new Map<string, number>()
  private readonly cellLocals: number[] = []
  private readonly freeNames: readonly string[]

  constructor(
    readonly context: Context,
    readonly scope: Scope,
    readonly options: UnitOptions,
  ) {
    this.assembler = new Assembler(options.range)
    this.freeNames = [...scope.freeNames]
    if (scope.isFunctionLike) this.declareLocals()
    for (const name of scope.classCells) this.cellLocals.push(this.addLocal(name))
  }

  private declareLocals(): void {
    this.scope.parameters.forEach(name => this.addLocal(name))
    for (const [name, place] of this.scope.places) {
      if (place !== "local" && place !== "cell") continue
      const index = this.addLocal(name)
      if (place === "cell") this.cellLocals.push(index)
    }
  }

  /** The index of the local called `name`, new if there is none. */
  addLocal(name: string): number {
    const known = this.localIndexes.get(name)
    if (known !== undefined) return known
    this.localIndexes.set(name, this.localNames.length)
    return this.localNames.push(name) - 1
  }

  localRegister(name: string): Register {
    const index = this.localIndexes.get(name)
    assert(index !== undefined, `There is no local '${name}' in ${this.options.qualname}.`)
    return localRegister(index)
  }

  /** The register that holds the cell of `name`: for scopes inside, and for reading it here. */
  cellRegister(name: string): Register {
    const { scope } = this
    const isOwn = scope.type === "class" ? scope.classCells.has(name) : this.isOwnCell(name)
    if (isOwn) return this.localRegister(name)
    const index = this.freeNames.indexOf(name)
    assert(index >= 0, `There is no cell '${name}' in ${this.options.qualname}.`)
    return freeRegister(index)
  }

  private isOwnCell(name: string): boolean {
    return this.scope.places.get(name) === "cell"
  }

  /** The scope that a node (or list of nodes) opens; see `buildSymbolTable`. */
  scopeOf(key: object): Scope {
    const scope = this.context.scopes.get(key)
    assert(scope, "Every node that opens a scope is in the symbol table.")
    return scope
  }

  /** Writes an instruction that stands for `range` of the source. */
  emit(range: TextRange, op: Op, ...operands: number[]): void {
    const before = this.assembler.at(range)
    this.assembler.emit(op, ...operands)
    this.assembler.at(before)
  }

  constant(constant: Constant): Register {
    return this.assembler.constant(constant)
  }

  /** Index of a name that the class around does not mangle, or that is mangled already. */
  name(name: string): number {
    return this.assembler.name(name)
  }

  /** Index of a name of the program. */
  mangledName(name: string): number {
    return this.assembler.name(this.scope.mangled(name))
  }

  into(expression: ast.Expression, target: Register): void {
    const mark = this.assembler.mark()
    this.context.areas.into(this, expression, target)
    this.assembler.release(mark)
  }

  /** Where a value may stand while it is not the final one yet: never in a local. */
  scratchFor(target: Register): Register {
    return isTemporary(target) ? target : this.assembler.allocate()
  }

  /** Copies a register, unless it is the target itself. */
  move(range: TextRange, target: Register, source: Register): void {
    if (target !== source) this.emit(range, Op.MOVE, target, source)
  }

  /** The value in a fresh temporary, whatever it is. */
  copied(expression: ast.Expression): Register {
    const target = this.assembler.allocate()
    this.into(expression, target)
    return target
  }

  /** The values in fresh temporaries in a row; the first of them. */
  copiedInRow(expressions: readonly ast.Expression[]): Register {
    const first = this.assembler.allocate(0)
    for (const expression of expressions) this.copied(expression)
    return first
  }

  statements(statements: readonly ast.Statement[]): void {
    this.context.areas.statements(this, statements)
  }

  /** Runs `write` and gives back the temporaries it allocated. */
  scratch(write: () => void): void {
    const mark = this.assembler.mark()
    write()
    this.assembler.release(mark)
  }

  /** The constant an expression is, in its register; else undefined. */
  constantOf(expression: ast.Expression): Register | undefined {
    const constant = foldedConstant(expression)
    return constant === undefined ? undefined : this.constant(constant)
  }

  /** Writes `body` inside a block; `handler` catches what it raises, if given. */
  within(block: Omit<Block, "outer" | "handler">, handler: Handler | null, body: () => void): void {
    const { block: outer, assembler } = this
    const outerHandler = assembler.handler
    this.block = { ...block, outer, handler: outerHandler }
    this.refuseDepth()
    if (handler) assembler.handler = handler
    body()
    assembler.handler = outerHandler
    this.block = outer
  }

  private refuseDepth(): void {
    let depth = 0
    for (let { block } = this; block; block = block.outer) depth++
    if (depth <= deepestBlocks) return
    const message = "too many statically nested blocks"
    this.context.errors.push({ type: "SyntaxError", message, range: this.assembler.source })
  }

  /** Writes `body`, which holds no statements, so that `handler` catches what it raises. */
  guarded(handler: Handler, body: () => void): void {
    const outer = this.assembler.handler
    this.assembler.handler = handler
    body()
    this.assembler.handler = outer
  }

  /** Leaves blocks from the inside out, up to the `until` one, then writes `jump`. */
  unwind(until: Block | null, jump: () => void): void {
    const { block: innermost, assembler } = this
    const { handler } = assembler
    for (let block = innermost; block && block !== until; block = block.outer) {
      this.block = block.outer
      assembler.handler = block.handler
      block.leave?.()
    }
    jump()
    this.block = innermost
    assembler.handler = handler
  }

  /** Whether leaving the scope from here runs code of the program first. */
  get hasCleanup(): boolean {
    for (let block = this.block; block; block = block.outer) if (block.leave) return true
    return false
  }

  finish(): CodeObject {
    const { assembler, options, scope, context } = this
    assembler.emit(Op.RETURN, this.constant(null))
    const counts = {
      locals: this.localNames.length,
      constants: assembler.constants.length,
      free: this.freeNames.length,
    }
    const { locals, constants, free } = counts
    const unreachable = threadJumps(assembler)
    const checks = needlessChecks(assembler, scope.parameters.length)
    const omitted = withNeedlessJumps(assembler, new Set([...unreachable, ...checks]))
    return {
      name: options.name,
      qualname: options.qualname,
      filename: context.filename,
      kind: options.kind,
      scope: options.scopeKind,
      parameters: options.parameters,
      localNames: this.localNames,
      cellLocals: this.cellLocals,
      constants: assembler.constants,
      freeNames: this.freeNames,
      registerCount: locals + constants + free + assembler.temporaryCount,
      cacheCount: assembler.cacheCount,
      ...layOut(assembler, counts, omitted),
      firstLine: options.firstLine,
      docstring: this.docstring,
      isLibrary: context.isLibrary,
      usesNamespace: scope.type === "module" || scope.type === "class",
    }
  }
}
