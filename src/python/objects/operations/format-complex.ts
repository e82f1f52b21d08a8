import { valueError } from "../exception"
import { complexText } from "../numbers-complex"
import type { PyComplex } from "../value"
import { formatFloat, formatText } from "./format-number"
import type { FormatSpec } from "./format-spec"

/** format(complex, spec): both parts by the same specification, then padded together. */
export function formatComplex(value: PyComplex, spec: FormatSpec): string {
  if (spec.align === "=")
    throw valueError("'=' alignment flag is not allowed in complex format specifier")
  if (spec.isZeroPadded) throw valueError("Zero padding is not allowed in complex format specifier")
  const part = { ...spec, width: 0, align: null }
  const real = formatFloat(value.real, part, "complex")
  const imaginary = formatFloat(value.imaginary, { ...part, sign: "+" }, "complex")
  const isBare = spec.type === null && spec.precision === null && spec.sign === null
  const text = isBare ? complexText(value) : `${real}${imaginary}j`
  const padding = { ...spec, type: null, precision: null, sign: null, grouping: null }
  return formatText(text, { ...padding, isAlternate: false, align: spec.align ?? ">" }, "complex")
}
