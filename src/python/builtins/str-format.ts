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

/** Takes a template apart. */
function parse(template: string): Part[] {
  const parts: Part[] = []
  let text = ""
  let at = 0
  while (at < template.length) {
    const letter = template[at]!
    if (letter !== "{" && letter !== "}") {
      text += letter
      at++
    } else if (template[at + 1] === letter) {
      text += letter
      at += 2
    } else {
      if (letter === "}") throw valueError("Single '}' encountered in format string")
      const end = endOfField(template, at + 1)
      parts.push(text, parseField(template.slice(at + 1, end)))
      text = ""
      at = end + 1
    }
  }
  return [...parts, text]
}

function endOfField(template: string, start: number): number {
  let depth = 1
  for (let at = start; at < template.length; at++) {
    if (template[at] === "{") depth++
    else if (template[at] === "}" && --depth === 0) return at
  }
  if (start >= template.length) throw valueError("Single '{' encountered in format string")
  throw valueError("expected '}' before end of string")
}

function parseField(source: string): Field {
  const found = /^((?:[^!:[]|\[[^\]]*\])*)(?:!([^:]*))?(?::([^]*))?$/.exec(source)
  if (found === null) throw valueError("expected '}' before end of string")
  const conversion = found[2] ?? null
  if (conversion !== null && conversion.length !== 1)
    throw valueError(
      conversion === ""
        ? "end of string while looking for conversion specifier"
        : "expected ':' after conversion specifier",
    )
  return { name: found[1]!, conversion, spec: found[3] ?? "" }
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
      else value = yield run(getItemSteps(this.vm, value, /^\d+$/.test(key!) ? Number(key) : key!))
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
    const index = name === "" ? this.automatic++ : Number(name)
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
