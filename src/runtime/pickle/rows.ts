/** The types and functions of `_pickle`. */
import { install, withInstanceDict } from "../../python/builtins/install"
import { typeError } from "../../python/objects/exception"
import { GetSetDescriptor } from "../../python/objects/function"
import { native, nativeSteps, type NativeSteps } from "../../python/objects/native"
import { textOf } from "../../python/objects/numbers"
import type { PyType } from "../../python/objects/type"
import { typeName } from "../../python/objects/type-of"
import type { Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { attributeOrNone, bytesLike, isTrue, pyBytes } from "../io/steps"
import type { ModuleRows } from "../modules/module-rows"
import { PickleInput } from "./input"
import { opcodeNumbers } from "./opcodes"
import { checkedProtocol, dumpSteps, PyPickler, writeTo } from "./pickler"
import { findClass } from "./rebuilding"
import {
  defaultProtocol,
  highestProtocol,
  pickleErrorType,
  picklerType,
  picklingError,
  picklingErrorType,
  unpicklerType,
  unpicklingErrorType,
} from "./types"
import { loadSteps, PyUnpickler } from "./unpickler"

function* fileToWrite(vm: Vm, file: Value): NativeSteps {
  if ((yield* attributeOrNone(vm, file, "write")) === null)
    throw typeError("file must have a 'write' attribute")
  return file
}

function* initializePickler(
  vm: Vm,
  self: PyPickler,
  file: Value,
  protocol?: Value,
  fixImports: Value = true,
): NativeSteps {
  self.protocol = checkedProtocol(protocol)
  self.fixesImports = yield* isTrue(vm, fixImports)
  self.file = yield* fileToWrite(vm, file)
  return null
}

function* dump(vm: Vm, self: PyPickler, value: Value): NativeSteps {
  if (self.file === null)
    throw picklingError(`Pickler.__init__() was not called by ${self.type.name}.__init__()`)
  yield* writeTo(vm, self.file, pyBytes(yield* dumpSteps(vm, self, value)))
  return null
}

install(picklerType, {
  construct: native("__new__", "(type, /, *args, **kwargs)", (_vm, type: PyType) =>
    withInstanceDict(new PyPickler(type), type),
  ),
  methods: [
    nativeSteps(
      "__init__",
      "($self, /, file, protocol=None, fix_imports=True, buffer_callback=None)",
      initializePickler,
    ),
    nativeSteps("dump", "($self, obj, /)", dump),
    native("clear_memo", "($self, /)", (_vm, self: PyPickler) => {
      self.memo.clear()
      return null
    }),
  ],
  attributes: [
    new GetSetDescriptor("bin", (_vm, self) => ((self as PyPickler).protocol > 0 ? 1 : 0)),
    new GetSetDescriptor(
      "fast",
      (_vm, self) => ((self as PyPickler).isFast ? 1 : 0),
      (_vm, self, value) => {
        ;(self as PyPickler).isFast = value !== 0 && value !== false
      },
    ),
  ],
  doc: "This takes a binary file for writing a pickle data stream.",
})

function* initializeUnpickler(
  vm: Vm,
  self: PyUnpickler,
  file: Value,
  ...options: (Value | undefined)[]
): NativeSteps {
  const [fixImports = true, encoding = "ASCII", errors = "strict"] = options
  for (const name of ["read", "readline"])
    if ((yield* attributeOrNone(vm, file, name)) === null)
      throw typeError("file must have 'read' and 'readline' attributes")
  self.input = new PickleInput(file)
  self.fixesImports = yield* isTrue(vm, fixImports)
  self.encoding = textOf(encoding) ?? "ASCII"
  self.errors = textOf(errors) ?? "strict"
  return null
}

const loadSignature = "*, fix_imports=True, encoding='ASCII', errors='strict', buffers=()"

install(unpicklerType, {
  construct: native("__new__", "(type, /, *args, **kwargs)", (_vm, type: PyType) =>
    withInstanceDict(new PyUnpickler(type), type),
  ),
  methods: [
    nativeSteps("__init__", `($self, /, file, ${loadSignature})`, initializeUnpickler),
    nativeSteps("load", "($self, /)", function* (vm, self: PyUnpickler) {
      return yield* loadSteps(vm, self)
    }),
    nativeSteps(
      "find_class",
      "($self, module_name, global_name, /)",
      function* (vm, self: PyUnpickler, module: Value, name: Value) {
        return yield* findClass(vm, self, textOf(module) ?? "", textOf(name) ?? "")
      },
    ),
  ],
  doc: "This takes a binary file for reading a pickle data stream.",
})

function* loadFrom(
  vm: Vm,
  input: PickleInput,
  options: readonly (Value | undefined)[],
): NativeSteps {
  const [fixImports = true, encoding = "ASCII", errors = "strict"] = options
  const self = new PyUnpickler(unpicklerType)
  self.input = input
  self.fixesImports = yield* isTrue(vm, fixImports)
  self.encoding = textOf(encoding) ?? "ASCII"
  self.errors = textOf(errors) ?? "strict"
  return yield* loadSteps(vm, self)
}

const dumpOptions = "protocol=None, *, fix_imports=True, buffer_callback=None"

/** The rows of `_pickle`. */
export const pickleNatives: ModuleRows = {
  natives: [
    nativeSteps(
      "dumps",
      `(obj, ${dumpOptions})`,
      function* (vm, value: Value, protocol?: Value, fix: Value = true) {
        const self = new PyPickler(picklerType)
        self.protocol = checkedProtocol(protocol)
        self.fixesImports = yield* isTrue(vm, fix)
        return pyBytes(yield* dumpSteps(vm, self, value))
      },
    ),
    nativeSteps(
      "dump",
      `(obj, file, ${dumpOptions})`,
      function* (vm, value: Value, file: Value, protocol?: Value, fix: Value = true) {
        const self = new PyPickler(picklerType)
        yield* initializePickler(vm, self, file, protocol, fix)
        return yield* dump(vm, self, value)
      },
    ),
    nativeSteps(
      "loads",
      `(data, /, ${loadSignature})`,
      function* (vm, data: Value, ...options: (Value | undefined)[]) {
        const bytes = bytesLike(data)
        if (bytes === null)
          throw typeError(`a bytes-like object is required, not '${typeName(data)}'`)
        return yield* loadFrom(vm, new PickleInput(null, bytes), options)
      },
    ),
    nativeSteps(
      "load",
      `(file, ${loadSignature})`,
      function* (vm, file: Value, ...options: (Value | undefined)[]) {
        for (const name of ["read", "readline"])
          if ((yield* attributeOrNone(vm, file, name)) === null)
            throw typeError("file must have 'read' and 'readline' attributes")
        return yield* loadFrom(vm, new PickleInput(file), options)
      },
    ),
  ],
  constants: [
    ["Pickler", picklerType],
    ["Unpickler", unpicklerType],
    ["PickleError", pickleErrorType],
    ["PicklingError", picklingErrorType],
    ["UnpicklingError", unpicklingErrorType],
    ["HIGHEST_PROTOCOL", highestProtocol],
    ["DEFAULT_PROTOCOL", defaultProtocol],
    ["_opcodes", opcodeNames()],
  ],
}

function opcodeNames(): Value {
  return [...opcodeNumbers].map(([name, number]) => `${name}=${number}`).join(" ")
}
