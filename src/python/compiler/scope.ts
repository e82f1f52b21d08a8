/**
 * One scope of the symbol table: what is said about each name in it, and after the analysis where
 * each name lives. The kinds are those of CPython's symtable; the annotation scopes of PEP 649,
 * 695 and 696 are functions that may look into the class around them.
 */
import type { TextRange } from "../../base/text-range"

/** What opens a scope. */
export type ScopeType =
  | "module"
  | "class"
  | "function"
  | "lambda"
  | "comprehension"
  | "generator-expression"
  | "annotation"
  | "type-parameters"

/** Where a name lives. */
export type Place =
  /** A register of this scope's frame, or the namespace of a class body. */
  | "local"
  /** A register of this scope's frame that holds a cell. */
  | "cell"
  /** A cell from further out. */
  | "free"
  | "global"
  /** As `global`, by a `global` statement. */
  | "explicit-global"

/** What the source says about a name in a scope. */
export interface SymbolFacts {
  isBound: boolean
  isGlobal: boolean
  isNonlocal: boolean
}

/** A scope and the names in it. */
export class Scope {
  readonly symbols = new Map<string, SymbolFacts>()
  readonly children: Scope[] = []
  /** Parameters in the order of the frame's first locals. */
  readonly parameters: string[] = []
  /** Where `:=` binds a name of this scope. */
  readonly walruses = new Map<string, TextRange[]>()
  /** Attributes that methods of a class set on their first parameter. */
  readonly staticAttributes = new Set<string>()

  hasYield = false
  hasAwait = false
  /** A class body whose methods use `super` or `__class__`, and the like for annotations. */
  readonly classCells = new Set<string>()
  hasConditionalAnnotations = false

  /** Filled by the analysis. */
  readonly places = new Map<string, Place>()
  /** Names taken from further out, by this scope or on behalf of scopes inside. */
  readonly freeNames = new Set<string>()
  /** Names that the class around binds, looked up in its namespace first. */
  readonly classNames = new Set<string>()
  /** A comprehension that runs in the frame of the scope around it (PEP 709). */
  isInlined = false

  constructor(
    readonly type: ScopeType,
    readonly name: string,
    readonly parent: Scope | null,
    /** The class whose private names are mangled here. */
    readonly privateClass: string | null,
  ) {
    parent?.children.push(this)
  }

  /** Whether names are registers here, and are seen by the scopes inside. */
  get isFunctionLike(): boolean {
    return this.type !== "module" && this.type !== "class"
  }

  get isComprehension(): boolean {
    return this.type === "comprehension" || this.type === "generator-expression"
  }

  /** The class whose names this scope of annotations sees, or null. */
  get seenClass(): Scope | null {
    if (this.type !== "annotation" && this.type !== "type-parameters") return null
    return this.parent?.type === "class" ? this.parent : (this.parent?.seenClass ?? null)
  }

  symbol(name: string): SymbolFacts {
    const known = this.symbols.get(name)
    if (known) return known
    const fresh: SymbolFacts = { isBound: false, isGlobal: false, isNonlocal: false }
    this.symbols.set(name, fresh)
    return fresh
  }

  /** `name` as the class around makes it (`__x` is `_Class__x`). */
  mangled(name: string): string {
    return mangle(this.privateClass, name)
  }
}

/** A private name as seen from outside its class. */
export function mangle(className: string | null, name: string): string {
  if (className === null || !name.startsWith("__")) return name
  if (name.endsWith("__") || name.includes(".")) return name
  const stripped = className.replace(/^_+/, "")
  return stripped === "" ? name : `_${stripped}${name}`
}
