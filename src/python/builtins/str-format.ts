/** `"...".format(...)`: the template with its fields, looked up and formatted one after the other. */
import { getAttributePlain, getAttributeSteps } from "../objects/attributes"
import type { PyDict } from "../objects/dict"
import { raised, valueError } from "../objects/exception"
import { nativeSteps, run, type NativeRequest } from "../objects/native"
import { textOf } from "../objects/numbers"
import { formatSteps, getItemSteps, reprSteps, strSteps } from "../objects/operations"
import { NEEDS_CALL } from "../objects/singletons"
import { escapeNonAscii } from "../objects/text-repr"
import { PyTuple, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"

/** Text, or a replacement field. */
type Part = string | Field

interface Field {
  readonly name: string
  readonly conversion: string | null
  readonly spec: string
}

/** Takes a template apart, piece by piece: what is wrong later is met after earlier fields. */
function* parse(template: string): Generator<Part, void, undefined> {
  let at = 0
  while (at < template.length) {
    const brace = template.slice(at).search(/[{}]/)
    if (brace < 0) return yield template.slice(at)
    const [letter, next] = [template[at + brace]!, template[at + brace + 1]]
    yield template.slice(at, at + brace)
    at += brace + 1
    if (next === letter) {
      yield letter
      at++
      continue
    }
    if (letter === "}") throw valueError("Single '}' encountered in format string")
    if (next === undefined) throw valueError("Single '{' encountered in format string")
    const { field, end } = parseField(template, at)
    yield field
    at = end
  }
}

/** The field from `start` on, and where the text after it begins. */
function parseField(template: string, start: number): { field: Field; end: number } {
  const name = /(?:[^[{}:!]|\[[^\]]*(?:\]|$))*/y
  name.lastIndex = start
  const field: Field = { name: name.exec(template)![0], conversion: null, spec: "" }
  const end = start + field.name.length
  const letter = template[end]
  if (letter === "{") throw valueError("unexpected '{' in field name")
  if (letter === undefined) throw valueError("expected '}' before end of string")
  if (letter === "}") return { field, end: end + 1 }
  return letter === ":" ? withSpec(field, template, end + 1) : converted(field, template, end + 1)
}

function converted(field: Field, template: string, at: number): { field: Field; end: number } {
  const letter = template.codePointAt(at)
  if (letter === undefined) throw valueError("end of string while looking for conversion specifier")
  const conversion = String.fromCodePoint(letter)
  const end = at + conversion.length
  if (template[end] === "}") return { field: { ...field, conversion }, end: end + 1 }
  if (template[end] !== ":" && end < template.length)
    throw valueError("expected ':' after conversion specifier")
  return withSpec({ ...field, conversion }, template, end + 1)
}

function withSpec(field: Field, template: string, start: number): { field: Field; end: number } {
  let depth = 1
  for (let at = start; at < template.length; at++) {
    if (template[at] === "{") depth++
    else if (template[at] === "}" && --depth === 0)
      return { field: { ...field, spec: template.slice(start, at) }, end: at + 1 }
  }
  throw valueError("unmatched '{' in format spec")
}

/** A number in a field's name: C's limit for indexes holds. */
function indexOf(digits: string): number {
  if (BigInt(digits) > 0x7fffffffffffffffn)
    throw valueError("Too many decimal digits in format string")
  return Number(digits)
}

/** Arguments of one `format` call, and which automatic number comes next. */
class Formatting {
  private automatic = 0
  private isManual = false

  constructor(
    private readonly vm: Vm,
    /** Null for format_map, which has none. */
    private readonly args: readonly Value[] | null,
    /** Where names are looked up: the keywords, or the mapping of format_map. */
    private readonly names: Value,
  ) {}

  *fill(template: string, depth: number): Generator<NativeRequest, string, Value> {
    if (depth > 1) throw valueError("Max string recursion exceeded")
    let result = ""
    for (const part of parse(template))
      result += typeof part === "string" ? part : yield* this.field(part, depth)
    return result
  }

  private *field(field: Field, depth: number): Generator<NativeRequest, string, Value> {
    let value = yield* this.lookup(field.name)
    if (field.conversion !== null) value = yield* this.convert(value, field.conversion)
    const spec = field.spec.includes("{") ? yield* this.fill(field.spec, depth + 1) : field.spec
    return textOf(yield run(formatSteps(this.vm, value, spec))) ?? ""
  }

  private *convert(value: Value, conversion: string): Generator<NativeRequest, Value, Value> {
    if (conversion === "s") return yield run(strSteps(this.vm, value))
    if (conversion !== "r" && conversion !== "a")
      throw valueError(`Unknown conversion specifier ${conversion}`)
    const text = textOf(yield run(reprSteps(this.vm, value))) ?? ""
    return conversion === "a" ? escapeNonAscii(text) : text
  }

  private *lookup(name: string): Generator<NativeRequest, Value, Value> {
    const [, first, rest] = /^([^.[]*)([^]*)$/.exec(name)!
    let value = yield* this.argument(first!)
    for (const step of rest!.matchAll(/\.([^.[]*)|\[([^\]]*)\]/g)) {
      const [, attribute, key] = step
      if (attribute === "" || key === "") throw valueError("Empty attribute in format string")
      if (attribute !== undefined) value = yield* this.attribute(value, attribute)
      else
        value = yield run(getItemSteps(this.vm, value, /^\d+$/.test(key!) ? indexOf(key!) : key!))
    }
    return value
  }

  private *attribute(value: Value, name: string): Generator<NativeRequest, Value, Value> {
    const plain = getAttributePlain(this.vm, value, name)
    return plain === NEEDS_CALL ? yield run(getAttributeSteps(this.vm, value, name)) : plain
  }

  private *argument(name: string): Generator<NativeRequest, Value, Value> {
    if (name !== "" && !/^\d+$/.test(name)) return yield* this.named(name)
    if (this.args === null) throw valueError("Format string contains positional fields")
    if (name === "" ? this.isManual : this.automatic > 0)
      throw valueError(
        name === ""
          ? "cannot switch from manual field specification to automatic field numbering"
          : "cannot switch from automatic field numbering to manual field specification",
      )
    if (name !== "") this.isManual = true
    const index = name === "" ? this.automatic++ : indexOf(name)
    const value = this.args[index]
    if (value !== undefined) return value
    throw raised("IndexError", `Replacement index ${index} out of range for positional args tuple`)
  }

  private *named(name: string): Generator<NativeRequest, Value, Value> {
    return yield run(getItemSteps(this.vm, this.names, name))
  }
}

/** Rows for the table of str. */
export const formatMethods = [
  nativeSteps(
    "format",
    "($self, /, *args, **kwargs)",
    function* (vm, self: string, args: PyTuple, keywords: PyDict) {
      return yield* new Formatting(vm, args.items, keywords).fill(self, 0)
    },
  ),
  nativeSteps("format_map", "($self, mapping, /)", function* (vm, self: string, mapping: Value) {
    return yield* new Formatting(vm, null, mapping).fill(self, 0)
  }),
]
