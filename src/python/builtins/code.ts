/** Code objects: what `function.__code__` and `compile()` show. */
import { PyCode } from "../objects/code"
import { native } from "../objects/native"
import { address } from "../objects/operations/repr-steps"
import { tuple } from "../objects/singletons"
import { codeType } from "../objects/types"
import { install, readOnly } from "./install"

const part = <Name extends string>(name: Name, read: (code: PyCode["code"]) => string | number) =>
  readOnly(name, (self: PyCode) => read(self.code))

install(codeType, {
  methods: [
    native("__repr__", "($self, /)", (vm, self: PyCode) => {
      const { name, filename, firstLine } = self.code
      return `<code object ${name} at ${address(vm, self)}, file "${filename}", line ${firstLine}>`
    }),
  ],
  attributes: [
    part("co_name", code => code.name),
    part("co_qualname", code => code.qualname),
    part("co_filename", code => code.filename),
    part("co_firstlineno", code => code.firstLine),
    part("co_argcount", code => code.parameters.positional),
    part("co_posonlyargcount", code => code.parameters.positionalOnly),
    part("co_kwonlyargcount", code => code.parameters.keywordOnly),
    part("co_nlocals", code => code.localNames.length),
    readOnly("co_varnames", (self: PyCode) => tuple([...self.code.localNames])),
    readOnly("co_freevars", (self: PyCode) => tuple([...self.code.freeNames])),
    readOnly("co_names", (self: PyCode) => tuple([...self.code.names])),
  ],
})
