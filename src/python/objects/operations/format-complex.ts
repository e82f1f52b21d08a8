import { valueError } from "../exception"
import type { PyComplex } from "../value"
import { formatFloat, padText } from "./format-number"
import { unknownFormatCode, type FormatSpec } from "./format-spec"

/** format(complex, spec): both parts by the same specification, then padded together. */
export function formatComplex(value: PyComplex, spec: FormatSpec): string {
  if (spec.type !== null && !"eEfFgGn".includes(spec.type))
    throw unknownFormatCode(spec.type, "complex")
  if (spec.fill === "0") throw valueError("Zero padding is not allowed in complex format specifier")
  if (spec.align === "=")
    throw valueError("'=' alignment flag is not allowed in complex format specifier")
  // Without a type it looks like str(value): no real part that is zero, else parentheses.
  const isBare = spec.type === null
  const isImaginary = isBare && Object.is(value.real, 0)
  const real = isImaginary ? "" : partText(value.real, spec)
  const imaginary = partText(value.imaginary, isImaginary ? spec : { ...spec, sign: "+" })
  const both = `${real}${imaginary}j`
  return padText(isBare && !isImaginary ? `(${both})` : both, spec, spec.align ?? ">")
}

function partText(value: number, spec: FormatSpec): string {
  const isShortest = spec.type === null && spec.precision === null
  const type = spec.type ?? (isShortest ? null : "g")
  const text = formatFloat(value, { ...spec, type, width: 0, align: null }, "complex")
  return isShortest ? text.replace(/\.0$/, spec.isAlternate ? "." : "") : text
}
