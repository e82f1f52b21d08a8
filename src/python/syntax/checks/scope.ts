/**
 * Names of one scope as far as mistakes need them: what was done with a name before, so that
 * `global x` after `x = 1` is found. The compiler has its own, complete analysis.
 */
import type { TextRange } from "../../../base/text-range"
import type { Report } from "./report"

/** What a scope belongs to; annotations and type parameters have scopes of their own. */
export type ScopeKind =
  | "module"
  | "class"
  | "function"
  | "list comprehension"
  | "set comprehension"
  | "dict comprehension"
  | "generator expression"
  | "an annotation"
  | "a type alias"
  | "a TypeVar bound"
  | "a TypeVar default"
  | "the definition of a generic"

interface NameUse {
  isParameter: boolean
  isUsed: boolean
  isAssigned: boolean
  isAnnotated: boolean
  isIteration: boolean
  isWalrus: boolean
  isGlobal: boolean
  isNonlocal: boolean
  declaration: TextRange | null
}

/** One scope. */
export class Scope {
  private readonly uses = new Map<string, NameUse>()

  constructor(
    readonly kind: ScopeKind,
    readonly parent: Scope | null,
    /** The class whose private names are written here. */
    private readonly className: string | null = parent?.className ?? null,
  ) {}

  get isComprehension(): boolean {
    return this.kind.endsWith("comprehension") || this.kind === "generator expression"
  }

  use(name: string): NameUse {
    let found = this.uses.get(name)
    if (found) return found
    found = {
      isParameter: false,
      isUsed: false,
      isAssigned: false,
      isAnnotated: false,
      isIteration: false,
      isWalrus: false,
      isGlobal: false,
      isNonlocal: false,
      declaration: null,
    }
    this.uses.set(name, found)
    return found
  }

  /** `global names` or `nonlocal names`. */
  declare(word: "global" | "nonlocal", name: string, range: TextRange, report: Report): void {
    const use = this.use(name)
    if (use.isParameter) report.names(`name '${name}' is parameter and ${word}`, range)
    else if (use.isUsed) {
      report.names(`name '${name}' is used prior to ${word} declaration`, range)
    } else if (use.isAnnotated) report.names(`annotated name '${name}' can't be ${word}`, range)
    else if (use.isAssigned) {
      report.names(`name '${name}' is assigned to before ${word} declaration`, range)
    }
    if (word === "global") use.isGlobal = true
    else use.isNonlocal = true
    use.declaration ??= range
  }

  /** What only the whole file shows: where nonlocal names come from. */
  checkDeclarations(report: Report): void {
    for (const [name, use] of this.uses) {
      if (!use.isNonlocal || !use.declaration) continue
      if (use.isGlobal) report.names(`name '${name}' is nonlocal and global`, use.declaration)
      else if (this.kind === "module") {
        report.names("nonlocal declaration not allowed at module level", use.declaration)
      } else if (!this.isBoundOutside(name)) {
        report.names(`no binding for nonlocal '${this.mangled(name)}' found`, use.declaration)
      }
    }
  }

  private mangled(name: string): string {
    const isPrivate = name.startsWith("__") && !name.endsWith("__")
    const bare = this.className?.replace(/^_+/, "") ?? ""
    return isPrivate && bare !== "" ? `_${bare}${name}` : name
  }

  private isBoundOutside(name: string): boolean {
    for (let scope = this.parent; scope; scope = scope.parent) {
      if (scope.kind === "module") return false
      if (scope.kind === "class") {
        if (name === "__class__") return true
        continue
      }
      const use = scope.uses.get(name)
      if (!use) continue
      if (use.isGlobal) return false
      if (use.isNonlocal || use.isParameter || use.isAssigned || use.isIteration) return true
    }
    return false
  }
}
