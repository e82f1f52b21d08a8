/** Code objects: what `function.__code__` and `compile()` show. */
import { type CodeObject, registerLayout } from "../code-object"
import { codeObjectOf, PyCode } from "../objects/code"
import { GetSetDescriptor } from "../objects/function"
import { native } from "../objects/native"
import { address } from "../objects/operations/repr-steps"
import { list, NotImplemented, tuple } from "../objects/singletons"
import { bytesType, codeType } from "../objects/types"
import { PyBytes, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { install, readOnly } from "./install"

const part = (name: string, read: (code: CodeObject) => Value) =>
  readOnly(name, (self: PyCode) => read(self.code))

/** CPython's `CO_*` bits. */
const flags = {
  optimized: 0x1,
  varargs: 0x4,
  varkeywords: 0x8,
  nested: 0x10,
  generator: 0x20,
  coroutine: 0x80,
  iterableCoroutine: 0x100,
  asyncGenerator: 0x200,
  docstring: 0x4000000,
  method: 0x8000000,
}

function iterableBit(vm: Vm, code: CodeObject): number {
  return vm.templateOf(code).isIterableCoroutine ? flags.iterableCoroutine : 0
}

function flagsOf(code: CodeObject): number {
  const { hasStar, hasDoubleStar } = code.parameters
  const isFunction = code.scope !== "module" && code.scope !== "class"
  // What is optimized has locals of its own.
  let bits = isFunction ? flags.optimized * 3 : 0
  if (hasStar) bits |= flags.varargs
  if (hasDoubleStar) bits |= flags.varkeywords
  if (code.qualname.includes("<locals>")) bits |= flags.nested
  if (code.kind === "generator") bits |= flags.generator
  if (code.kind === "coroutine") bits |= flags.coroutine
  if (code.kind === "async-generator") bits |= flags.asyncGenerator
  if (isFunction && code.docstring !== null) bits |= flags.docstring
  const owner = code.qualname.split(".").at(-2)
  if (isFunction && owner !== undefined && owner !== "<locals>") bits |= flags.method
  return bits
}

/** Parameters first, then other locals that no closure shares; those of comprehensions are hidden. */
function variableNames(code: CodeObject): string[] {
  const { positional, keywordOnly, hasStar, hasDoubleStar } = code.parameters
  const parameters = positional + keywordOnly + Number(hasStar) + Number(hasDoubleStar)
  const isShown = (name: string, at: number): boolean =>
    at < parameters || (!code.cellLocals.includes(at) && !name.startsWith("."))
  return code.localNames.filter(isShown)
}

function constantsOf(vm: Vm, code: CodeObject): Value[] {
  const { constants } = registerLayout(code)
  const { registers } = vm.templateOf(code).ready()
  const literals = code.constants.map((_, at) => registers[constants + at] ?? null)
  const nested = code.codes.map(one => codeObjectOf(vm, one.code))
  const doc = code.docstring
  return [...(doc === null ? [] : [doc]), ...literals.filter(one => one !== doc), ...nested]
}

function linesOf(code: CodeObject): Value[] {
  const rows: Value[] = []
  const { positions, instructions } = code
  for (let row = 0; row < positions.length; row += 5) {
    const end = positions[row + 5] ?? instructions.length
    rows.push(tuple([positions[row]!, end, positions[row + 1]!]))
  }
  return rows
}

install(codeType, {
  methods: [
    native("__repr__", "($self, /)", (vm, self: PyCode) => {
      const { name, filename, firstLine } = self.code
      return `<code object ${name} at ${address(vm, self)}, file "${filename}", line ${firstLine}>`
    }),
    native("__eq__", "($self, value, /)", (_vm, self: PyCode, other: Value) =>
      other instanceof PyCode ? self.code === other.code : NotImplemented,
    ),
    native("__hash__", "($self, /)", (vm, self: PyCode) =>
      vm.identityOf(codeObjectOf(vm, self.code)),
    ),
    native("co_lines", "($self, /)", (_vm, self: PyCode) => list(linesOf(self.code))),
  ],
  attributes: [
    part("co_name", code => code.name),
    part("co_qualname", code => code.qualname),
    part("co_filename", code => code.filename),
    part("co_firstlineno", code => code.firstLine),
    part("co_argcount", code => code.parameters.positional),
    part("co_posonlyargcount", code => code.parameters.positionalOnly),
    part("co_kwonlyargcount", code => code.parameters.keywordOnly),
    new GetSetDescriptor("co_flags", (vm, self) =>
      self instanceof PyCode ? flagsOf(self.code) | iterableBit(vm, self.code) : null,
    ),
    part("co_nlocals", code => variableNames(code).length),
    part("co_stacksize", code => code.registerCount - code.localNames.length),
    part("co_varnames", code => tuple(variableNames(code))),
    part("co_cellvars", code => tuple(code.cellLocals.map(at => code.localNames[at]!))),
    part("co_freevars", code => tuple([...code.freeNames])),
    part("co_names", code => tuple([...code.names])),
    part("co_code", code => new PyBytes(bytesType, Uint8Array.from(code.instructions))),
    new GetSetDescriptor("co_consts", (vm, self) =>
      self instanceof PyCode ? tuple(constantsOf(vm, self.code)) : null,
    ),
  ],
})
