/**
 * Library code as plain data and back: what is shipped of the Python text that is compiled at build
 * time. It is most of what the plugin weighs, so fields stand in a fixed order instead of under
 * names, numbers are text (`number-text.ts`), what follows from the code around is left out, and of
 * positions only lines are kept, for tracebacks draw no carets in the library.
 */
import { assert } from "../../base/assert"
import type {
  CodeKind,
  CodeObject,
  Constant,
  NestedCode,
  Parameters,
  ScopeKind,
} from "../code-object"
import { numbersOfText, textOfNumbers } from "./number-text"

/** The file name of a library module and its code, as JSON can hold them. */
export type SerializedCode = readonly [filename: string, code: SerializedScope]

type SerializedScope = readonly [
  name: string,
  /** Null when it follows from the scope around. */
  qualname: string | null,
  header: string,
  /** Locals, free names and names, a space between two. */
  words: string,
  constants: readonly Constant[],
  docstring: string | null,
  instructions: string,
  exceptionTable: string,
  /** Rows of two: pc and line, each as the difference to the row before. */
  lines: string,
  ...codes: (readonly [captures: string, code: SerializedScope])[],
]

/** What a scope inside another takes over from it. */
interface Around {
  readonly filename: string
  /** What stands before the name in a qualname. */
  readonly prefix: string
}

const kinds: readonly CodeKind[] = ["function", "generator", "coroutine", "async-generator"]
const scopes: readonly ScopeKind[] = ["module", "class", "function", "lambda", "comprehension"]
const positionRow = 5

/** The plain data of a library module's code. */
export function serializeCode(code: CodeObject): SerializedCode {
  assert(code.isLibrary, "only library code is shipped compiled")
  return [code.filename, serializedScope(code, "")]
}

function serializedScope(code: CodeObject, prefix: string): SerializedScope {
  return [
    code.name,
    code.qualname === prefix + code.name ? null : code.qualname,
    textOfNumbers(headerOf(code)),
    [...code.localNames, ...code.freeNames, ...code.names].join(" "),
    code.constants,
    code.docstring,
    textOfNumbers(code.instructions),
    textOfNumbers(code.exceptionTable),
    textOfNumbers(linesOf(code.positions)),
    ...code.codes.map(
      ({ code: inner, captures }) =>
        [textOfNumbers(captures), serializedScope(inner, prefixInside(code))] as const,
    ),
  ]
}

function prefixInside({ scope, qualname }: CodeObject): string {
  if (scope === "module") return ""
  return scope === "class" ? `${qualname}.` : `${qualname}.<locals>.`
}

/** Numbers of a fixed count, then the cell locals. */
function headerOf(code: CodeObject): readonly number[] {
  const { parameters } = code
  const { positionalOnly, positional, keywordOnly, hasStar, hasDoubleStar } = parameters
  return [
    ...[kinds.indexOf(code.kind), scopes.indexOf(code.scope), Number(code.usesNamespace)],
    ...[positionalOnly, positional, keywordOnly, Number(hasStar), Number(hasDoubleStar)],
    ...[code.localNames.length, code.freeNames.length, code.names.length],
    ...[code.registerCount, code.cacheCount, code.firstLine],
    ...code.cellLocals,
  ]
}

function linesOf(positions: Int32Array): readonly number[] {
  const rows: number[] = []
  let [pc, line] = [0, 0]
  for (let at = 0; at < positions.length; at += positionRow) {
    const [nextPc, nextLine] = [positions[at]!, positions[at + 1]!]
    if (nextLine === line) continue
    rows.push(nextPc - pc, nextLine - line)
    pc = nextPc
    line = nextLine
  }
  return rows
}

/** The code of a library module from its plain data. */
export function deserializeCode([filename, code]: SerializedCode): CodeObject {
  return new ShippedCode(code, { filename, prefix: "" })
}

/** Code of the library. What only running it, or a traceback, asks for is decoded then. */
class ShippedCode implements CodeObject {
  readonly isLibrary = true
  readonly name: string
  readonly qualname: string
  readonly filename: string
  readonly kind: CodeKind
  readonly scope: ScopeKind
  readonly usesNamespace: boolean
  readonly parameters: Parameters
  readonly localNames: readonly string[]
  readonly freeNames: readonly string[]
  readonly names: readonly string[]
  readonly registerCount: number
  readonly cacheCount: number
  readonly firstLine: number
  readonly cellLocals: readonly number[]
  private decodedInstructions: Int32Array | null = null
  private decodedTable: Int32Array | null = null
  private decodedPositions: Int32Array | null = null
  private decodedCodes: readonly NestedCode[] | null = null

  constructor(
    private readonly data: SerializedScope,
    { filename, prefix }: Around,
  ) {
    const [name, qualname, header, words] = data
    const [kind, scope, usesNamespace, ...rest] = numbersOfText(header)
    const [positionalOnly, positional, keywordOnly, star, doubleStar, ...counts] = rest
    const [locals, free, names, registerCount, cacheCount, firstLine, ...cellLocals] = counts
    const all = words.split(" ")
    this.name = name
    this.qualname = qualname ?? prefix + name
    this.filename = filename
    this.kind = kinds[kind!]!
    this.scope = scopes[scope!]!
    this.usesNamespace = usesNamespace === 1
    this.parameters = {
      positionalOnly: positionalOnly!,
      positional: positional!,
      keywordOnly: keywordOnly!,
      hasStar: star === 1,
      hasDoubleStar: doubleStar === 1,
    }
    this.localNames = all.slice(0, locals)
    this.freeNames = all.slice(locals, locals! + free!)
    this.names = all.slice(locals! + free!, locals! + free! + names!)
    this.registerCount = registerCount!
    this.cacheCount = cacheCount!
    this.firstLine = firstLine!
    this.cellLocals = cellLocals
  }

  get constants(): readonly Constant[] {
    return this.data[4]
  }

  get docstring(): string | null {
    return this.data[5]
  }

  get instructions(): Int32Array {
    return (this.decodedInstructions ??= numbersOfText(this.data[6]))
  }

  get exceptionTable(): Int32Array {
    return (this.decodedTable ??= numbersOfText(this.data[7]))
  }

  get positions(): Int32Array {
    return (this.decodedPositions ??= positionsOf(this.data[8]))
  }

  get codes(): readonly NestedCode[] {
    return (this.decodedCodes ??= this.nestedCodes())
  }

  private nestedCodes(): readonly NestedCode[] {
    const [, , , , , , , , , ...codes] = this.data
    const around = { filename: this.filename, prefix: prefixInside(this) }
    return codes.map(([captures, inner]) => ({
      code: new ShippedCode(inner, around),
      captures: [...numbersOfText(captures)],
    }))
  }
}

function positionsOf(lines: string): Int32Array {
  const rows = numbersOfText(lines)
  const positions = new Int32Array((rows.length / 2) * positionRow)
  let [pc, line] = [0, 0]
  for (let at = 0, to = 0; at < rows.length; at += 2, to += positionRow) {
    pc += rows[at]!
    line += rows[at + 1]!
    positions.set([pc, line, 0, line, 0], to)
  }
  return positions
}
