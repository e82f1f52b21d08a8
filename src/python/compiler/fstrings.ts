/** f-strings and t-strings. */
import { intrinsics, Op } from "../bytecode"
import type * as ast from "../syntax/ast"
import { valueOf } from "./names"
import type { Register } from "./registers"
import { noRegister } from "./registers"
import type { Unit } from "./unit"

/** The numbers of FORMAT's `conversion`. */
const conversions: Readonly<Record<ast.Conversion, number>> = { s: 1, r: 2, a: 3 }

/** `f"..."`: each part formatted in turn, then joined; one without fields is a constant. */
export function joinedString(unit: Unit, node: ast.JoinedStr, target: Register): void {
  const [only] = node.values
  if (only && node.values.length === 1) return unit.into(only, target)
  const first = unit.copiedInRow(node.values)
  unit.emit(node.range, Op.BUILD_STRING, target, first, node.values.length)
}

/** `{value!conversion:specification}` */
export function formattedValue(unit: Unit, node: ast.FormattedValue, target: Register): void {
  const { formatSpec } = node
  const value = valueOf(unit, node.value, formatSpec ? [formatSpec] : [])
  const specification = formatSpec ? valueOf(unit, formatSpec) : noRegister
  const conversion = node.conversion === null ? 0 : conversions[node.conversion]
  unit.emit(node.range, Op.FORMAT, target, value, conversion, specification)
}

/** `t"..."`: the strings around the interpolations, one more than there are of those. */
export function templateString(unit: Unit, node: ast.TemplateStr, target: Register): void {
  const strings = [""]
  const parts: ast.Interpolation[] = []
  for (const value of node.values) {
    if (value.kind === "Interpolation") {
      parts.push(value)
      strings.push("")
    } else if (value.value.type === "str") strings[strings.length - 1] += value.value.value
  }
  const { assembler } = unit
  const pair = assembler.allocate(2)
  const first = assembler.allocate(0)
  for (const part of parts) interpolation(unit, part, assembler.allocate())
  const texts = unit.constant({ type: "tuple", items: strings })
  unit.emit(node.range, Op.MOVE, pair, texts)
  unit.emit(node.range, Op.BUILD_TUPLE, pair + 1, first, parts.length)
  unit.emit(node.range, Op.BUILD_TUPLE, pair, pair, 2)
  unit.emit(node.range, Op.INTRINSIC, target, pair, intrinsics.indexOf("Template"))
}

function interpolation(unit: Unit, node: ast.Interpolation, target: Register): void {
  unit.scratch(() => {
    const { assembler } = unit
    const first = unit.copied(node.value)
    const [text, conversion, specification] = [
      assembler.allocate(),
      assembler.allocate(),
      assembler.allocate(),
    ]
    unit.emit(node.range, Op.MOVE, text, unit.constant(node.str))
    unit.emit(node.range, Op.MOVE, conversion, unit.constant(node.conversion))
    if (node.formatSpec) unit.into(node.formatSpec, specification)
    else unit.emit(node.range, Op.MOVE, specification, unit.constant(""))
    unit.emit(node.range, Op.BUILD_TUPLE, first, first, 4)
    unit.emit(node.range, Op.INTRINSIC, target, first, intrinsics.indexOf("Interpolation"))
  })
}
