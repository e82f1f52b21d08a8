/** contextvars: values that belong to the task, callback or thread that runs. */
import { classItem } from "../../python/builtins/generic-alias"
import { install, readOnly } from "../../python/builtins/install"
import { asText } from "../../python/objects/as-text"
import { raised, typeError } from "../../python/objects/exception"
import {
  callWith,
  native,
  type NativeFunction,
  nativeSteps,
  type NativeSteps,
  run,
} from "../../python/objects/native"
import { equalsSteps, iteratorSteps, reprSteps } from "../../python/objects/operations"
import { list, NotImplemented, tuple } from "../../python/objects/singletons"
import { builtinType } from "../../python/objects/types"
import type { PyDict } from "../../python/objects/dict"
import { PyObject, type PyTuple, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import {
  contextType,
  contextVarType,
  copyContext,
  currentContext,
  enterContext,
  leaveContext,
  PyContext,
  PyContextVar,
  PyToken,
  tokenType,
} from "../contexts"
import { runtimeOf } from "../process"
import type { ModuleRows } from "./module-rows"

const missingType = builtinType("MISSING", "fixed", { module: "Token" })

/** `Token.MISSING`: nothing was set before. */
const MISSING = new PyObject(missingType)
install(missingType, { methods: [native("__repr__", "($self, /)", () => "<Token.MISSING>")] })

function address(vm: Vm, of: Value): string {
  return `0x${vm.identityOf(of).toString(16)}`
}

function* variableText(vm: Vm, self: PyContextVar): NativeSteps {
  const name = asText(yield run(reprSteps(vm, self.name)))
  const { fallback } = self
  const text =
    fallback === undefined ? "" : ` default=${asText(yield run(reprSteps(vm, fallback)))}`
  return `<ContextVar name=${name}${text} at ${address(vm, self)}>`
}

function* tokenText(vm: Vm, self: PyToken): NativeSteps {
  const variable = asText(yield run(variableText(vm, self.variable)))
  return `<Token${self.isUsed ? " used" : ""} var=${variable} at ${address(vm, self)}>`
}

function* resetSteps(vm: Vm, variable: PyContextVar, token: Value): NativeSteps {
  if (!(token instanceof PyToken)) {
    const text = asText(yield run(reprSteps(vm, token)))
    throw typeError(`expected an instance of Token, got ${text}`)
  }
  const text = asText(yield run(tokenText(vm, token)))
  if (token.isUsed) throw raised("RuntimeError", `${text} has already been used once`)
  if (token.variable !== variable) {
    throw raised("ValueError", `${text} was created by a different ContextVar`)
  }
  const context = currentContext(runtimeOf(vm).machine)
  if (token.context !== context) {
    throw raised("ValueError", `${text} was created in a different Context`)
  }
  token.isUsed = true
  if (token.old === undefined) context.delete(variable)
  else context.set(variable, token.old)
  return null
}

install(contextVarType, {
  construct: native(
    "ContextVar",
    "(cls, name, /, *, default=None)",
    (_vm, _cls, name: Value, fallback) => {
      if (typeof name !== "string") throw typeError("context variable name must be a str")
      return new PyContextVar(name, fallback)
    },
  ).countingPositional(),
  methods: [
    native("get", "($self, default=None, /)", (vm, self: PyContextVar, given) => {
      const { bindings } = currentContext(runtimeOf(vm).machine)
      const set = bindings.get(self)
      const value = set !== undefined ? set : given !== undefined ? given : self.fallback
      if (value === undefined) throw raised("LookupError", self)
      return value
    }),
    native("set", "($self, value, /)", (vm, self: PyContextVar, value: Value) => {
      const context = currentContext(runtimeOf(vm).machine)
      const token = new PyToken(self, context, context.bindings.get(self))
      context.set(self, value)
      return token
    }),
    nativeSteps("reset", "($self, token, /)", function* (vm, self: PyContextVar, token: Value) {
      return yield run(resetSteps(vm, self, token))
    }),
    nativeSteps("__repr__", "($self, /)", function* (vm, self: PyContextVar) {
      return yield run(variableText(vm, self))
    }),
  ],
  classMethods: [classItem],
  attributes: [readOnly("name", (self: PyContextVar) => self.name)],
})

install(tokenType, {
  construct: native("__new__", "(cls, /, *args, **kwargs)", () => {
    throw raised("RuntimeError", "Tokens can only be created by ContextVars")
  }),
  methods: [
    nativeSteps("__repr__", "($self, /)", function* (vm, self: PyToken) {
      return yield run(tokenText(vm, self))
    }),
    native("__enter__", "($self, /)", (_vm, self: PyToken) => self),
    nativeSteps("__exit__", "($self, type, val, tb, /)", function* (vm, self: PyToken) {
      return yield run(resetSteps(vm, self.variable, self))
    }),
  ],
  classMethods: [classItem],
  attributes: [
    readOnly("var", (self: PyToken) => self.variable),
    readOnly("old_value", (self: PyToken) => (self.old === undefined ? MISSING : self.old)),
  ],
  constants: [
    ["MISSING", MISSING],
    ["__hash__", null],
  ],
})

/** Asks `found` for the value of a key that has to be a variable. */
function lookUp(name: string, found: (value: Value | undefined, key: Value) => Value) {
  return nativeSteps(name, "($self, key, default=None, /)", function* (vm, self, key, fallback) {
    if (!(key instanceof PyContextVar)) {
      const text = asText(yield run(reprSteps(vm, key!)))
      throw typeError(`a ContextVar key was expected, got ${text}`)
    }
    const value = (self as PyContext).bindings.get(key)
    return name === "get" && value === undefined ? (fallback ?? null) : found(value, key)
  })
}

function listed(name: string, items: (self: PyContext) => Iterable<Value>): NativeFunction {
  return native(name, "($self, /)", (_vm, self: PyContext) => list([...items(self)]))
}

function* equalSteps(vm: Vm, left: PyContext, right: Value): NativeSteps {
  if (!(right instanceof PyContext)) return NotImplemented
  if (left.bindings.size !== right.bindings.size) return false
  for (const [variable, value] of left.bindings) {
    const other = right.bindings.get(variable)
    if (other === undefined) return false
    if ((yield run(equalsSteps(vm, value, other))) !== true) return false
  }
  return true
}

install(contextType, {
  construct: native("__new__", "(cls, /, *args, **kwargs)", (_vm, _cls, args, kwargs) => {
    const isPlain = (args as PyTuple).items.length === 0 && (kwargs as PyDict).size === 0
    if (!isPlain) throw typeError("Context() does not accept any arguments")
    return new PyContext()
  }),
  methods: [
    nativeSteps("run", "($self, /, *args, **kwargs)", function* (vm, self, args, kwargs) {
      const [callee, ...rest] = (args as PyTuple).items
      if (callee === undefined) throw typeError("run() missing 1 required positional argument")
      const keywords = new Map(
        (kwargs as PyDict).entries().map(([key, value]) => [asText(key), value]),
      )
      const { machine } = runtimeOf(vm)
      enterContext(machine, self as PyContext)
      try {
        return yield callWith(callee, rest, keywords)
      } finally {
        leaveContext(machine, self as PyContext)
      }
    }),
    native("copy", "($self, /)", (_vm, self: PyContext) => self.copy()),
    lookUp("__getitem__", (value, key) => {
      if (value === undefined) throw raised("KeyError", key)
      return value
    }),
    lookUp("__contains__", value => value !== undefined),
    lookUp("get", value => value!),
    native("__len__", "($self, /)", (_vm, self: PyContext) => self.bindings.size),
    nativeSteps("__iter__", "($self, /)", function* (vm, self: PyContext) {
      return yield run(iteratorSteps(vm, list([...self.bindings.keys()])))
    }),
    listed("keys", self => self.bindings.keys()),
    listed("values", self => self.bindings.values()),
    listed("items", self => [...self.bindings].map(pair => tuple(pair))),
    nativeSteps("__eq__", "($self, value, /)", function* (vm, self: PyContext, other: Value) {
      return yield run(equalSteps(vm, self, other))
    }),
  ],
  constants: [["__hash__", null]],
})

/** What `import contextvars` offers. */
export const contextvarsModule: ModuleRows = {
  natives: [native("copy_context", "()", vm => copyContext(runtimeOf(vm).machine))],
  constants: [
    ["Context", contextType],
    ["ContextVar", contextVarType],
    ["Token", tokenType],
    ["__all__", tuple(["Context", "ContextVar", "Token", "copy_context"])],
  ],
}
