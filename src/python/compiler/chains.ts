/**
 * Attributes, subscripts and calls. They stand in chains (`a.b(c)[d].e()`) as long as the author
 * likes, so a chain is written from its base outwards in a loop, each link into the register the
 * next one reads. A call of an attribute is one link: no bound method is made for it.
 */
import type { TextRange } from "../../base/text-range"
import { Op } from "../bytecode"
import type * as ast from "../syntax/ast"
import { call, isSpread, keywordArguments } from "./calls"
import { valueOf } from "./names"
import type { Register } from "./registers"
import type { Unit } from "./unit"

type ChainNode = ast.Attribute | ast.Subscript | ast.Call

interface Link {
  readonly node: ChainNode
  /** The attribute that a call calls. */
  readonly method: ast.Attribute | null
}

/** The value of the whole chain into `target`. */
export function chain(unit: Unit, node: ChainNode, target: Register): void {
  const links: Link[] = []
  let base: ast.Expression = node
  while (base.kind === "Attribute" || base.kind === "Subscript" || base.kind === "Call") {
    const link = linkOf(base)
    links.push(link)
    const outermost: ChainNode = link.method ?? base
    base = outermost.kind === "Call" ? outermost.func : outermost.value
  }
  links.reverse()
  const scratch = links.length > 1 ? unit.scratchFor(target) : target
  let current = valueOf(unit, base, laterParts(links[0]!))
  links.forEach((link, index) => {
    const result = index === links.length - 1 ? target : scratch
    unit.scratch(() => writeLink(unit, link, { object: current, target: result }))
    current = result
  })
}

function linkOf(node: ChainNode): Link {
  const isMethod = node.kind === "Call" && node.func.kind === "Attribute" && !isSpread(node)
  return { node, method: isMethod ? node.func : null }
}

/** What runs between reading the object of a link and using it. */
function laterParts({ node, method }: Link): readonly { range: TextRange }[] {
  if (method || node.kind === "Attribute") return []
  if (node.kind === "Subscript") return [node.slice]
  return [...node.args, ...node.keywords]
}

interface Ends {
  readonly object: Register
  readonly target: Register
}

function writeLink(unit: Unit, { node, method }: Link, { object, target }: Ends): void {
  switch (node.kind) {
    case "Attribute": {
      const name = unit.mangledName(node.attr)
      return unit.emit(attributeRange(node), Op.LOAD_ATTRIBUTE, target, object, name)
    }
    case "Subscript":
      return unit.emit(node.range, Op.GET_ITEM, target, object, valueOf(unit, node.slice))
    case "Call": {
      if (method) return methodCall(unit, node, { object, target, method })
      const first = unit.assembler.allocate(0)
      const { range, args, keywords } = node
      return call(unit, { range, callee: object, first, lead: 0, args, keywords, target })
    }
  }
}

interface MethodEnds extends Ends {
  readonly method: ast.Attribute
}

function methodCall(unit: Unit, node: ast.Call, { object, target, method }: MethodEnds): void {
  const bound = unit.assembler.allocate(2)
  const attribute = attributeRange(method)
  unit.emit(attribute, Op.LOAD_METHOD, bound, object, unit.mangledName(method.attr))
  unit.copiedInRow(node.args)
  const count = node.args.length + node.keywords.length
  const range = {
    ...node.range,
    line: attribute.line,
    column: attribute.column,
  }
  if (node.keywords.length === 0) return unit.emit(range, Op.CALL_METHOD, target, bound, count)
  const names = keywordArguments(unit, node.keywords)
  unit.emit(range, Op.CALL_METHOD_KEYWORDS, target, bound, count, names)
}

/** When an attribute stands on a later line than its object, that line is what tracebacks show. */
function attributeRange(node: ast.Attribute): TextRange {
  const { range } = node
  if (range.line === range.endLine) return range
  const column = Math.max(0, range.endColumn - node.attr.length)
  return { ...range, line: range.endLine, column }
}
