/** `type` as an object: what classes show; making classes is the machine's business. */
import { MirrorDict, globalsDict } from "../objects/mirror-dict"
import { assignBases, bestBase } from "../objects/class-bases"
import { MappingProxy } from "../objects/dict-view"
import { raised, typeError } from "../objects/exception"
import { call, callWith, native, nativeSteps, type NativeSteps } from "../objects/native"
import { reprMethodSteps } from "../objects/operations/repr-steps"
import { list, tuple } from "../objects/singletons"
import { PyType } from "../objects/type"
import { typeName, typeOf } from "../objects/type-of"
import { mappingProxyType, moduleType, typeType } from "../objects/types"
import { Namespace, PyModule, type PyTuple, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { dict, PyDict } from "../objects/dict"
import { PyProperty, PyStaticMethod } from "../objects/descriptors"
import { relationMethods } from "./class-relations"
import { directoryOf } from "./directory"
import { classItem, unionMethods } from "./generic-alias"
import { install, readOnly, writable } from "./install"
import { isCallable } from "./functions-iteration"
import { nameOf } from "./shared"

function classDict(type: PyType): MappingProxy {
  const store = {
    entries: () => [...type.own],
    set: (name: string, value: Value) => type.setOwn(name, value),
    delete: (name: string) => type.deleteOwn(name),
  }
  return new MappingProxy(mappingProxyType, new MirrorDict(store))
}

function requireUser(type: PyType, name: string): void {
  if (!type.isUserDefined)
    throw typeError(`cannot set '${name}' attribute of immutable type '${type.name}'`)
}

const attributes = [
  writable(
    "__name__",
    (self: PyType) => self.name,
    (self, value) => {
      requireUser(self, "__name__")
      if (typeof value !== "string") throw typeError("can only assign string to __name__")
      self.name = value
    },
  ),
  writable(
    "__qualname__",
    (self: PyType) => self.qualname,
    (self, value) => {
      requireUser(self, "__qualname__")
      if (typeof value !== "string") throw typeError("can only assign string to __qualname__")
      self.qualname = value
    },
  ),
  writable(
    "__module__",
    (self: PyType) => self.own.get("__module__") ?? self.module,
    (self, value) => {
      requireUser(self, "__module__")
      self.setOwn("__module__", value ?? null)
      if (typeof value === "string") self.module = value
    },
  ),
  writable(
    "__doc__",
    (self: PyType) => self.own.get("__doc__") ?? null,
    (self, value) => {
      requireUser(self, "__doc__")
      self.setOwn("__doc__", value ?? null)
    },
  ),
  writable(
    "__abstractmethods__",
    (self: PyType) => {
      const names = self.own.get("__abstractmethods__")
      if (names !== undefined) return names
      throw raised("AttributeError", "__abstractmethods__")
    },
    (self, value) => {
      if (value === undefined) self.deleteOwn("__abstractmethods__")
      else self.setOwn("__abstractmethods__", value)
    },
  ),
  writable(
    "__bases__",
    (self: PyType) => tuple(self.bases),
    (self, value) => {
      requireUser(self, "__bases__")
      if (value === undefined)
        throw typeError(`cannot delete '__bases__' attribute of immutable type '${self.name}'`)
      assignBases(self, value)
    },
  ),
  readOnly("__base__", (self: PyType) => (self.bases.length > 0 ? bestBase(self.bases) : null)),
  readOnly("__mro__", (self: PyType) => tuple(self.mro)),
  writable(
    "__annotate__",
    (self: PyType) => self.own.get("__annotate__") ?? self.own.get("__annotate_func__") ?? null,
    (self, value) => {
      requireUser(self, "__annotate__")
      if (value === undefined)
        throw typeError("cannot delete __annotate__ attribute of immutable type")
      if (value !== null && !isCallable(value))
        throw typeError("__annotate__ must be callable or None")
      self.setOwn("__annotate_func__", value)
      if (value !== null) self.deleteOwn("__annotations_cache__")
    },
  ),
  writable(
    "__type_params__",
    (self: PyType) => self.own.get("__type_params__") ?? tuple([]),
    (self, value) => {
      requireUser(self, "__type_params__")
      self.setOwn("__type_params__", value ?? tuple([]))
    },
  ),
  readOnly("__dict__", classDict),
]

/** `__annotations__` of a class: its own, made by the PEP 649 function on first ask. */
function* annotationsSteps(_vm: Vm, self: PyType): NativeSteps {
  const known = self.own.get("__annotations__") ?? self.own.get("__annotations_cache__")
  if (known !== undefined) return known
  if (!self.isUserDefined)
    throw raised("AttributeError", `type object '${self.name}' has no attribute '__annotations__'`)
  const annotate = self.own.get("__annotate__") ?? self.own.get("__annotate_func__") ?? null
  const made = annotate === null ? dict() : yield call(annotate, 1)
  if (!(made instanceof PyDict))
    throw typeError(`__annotate__ returned non-dict of type '${typeName(made)}'`)
  if (annotate === null) self.setOwn("__annotate_func__", null)
  self.setOwn("__annotations_cache__", made)
  return made
}

const annotations = new PyProperty(
  nativeSteps("__annotations__", "(class, /)", annotationsSteps),
  native("__annotations__", "(class, value, /)", (_vm, self: PyType, value: Value) => {
    requireUser(self, "__annotations__")
    self.setOwn("__annotations_cache__", value)
    self.setOwn("__annotate_func__", null)
    return null
  }),
  null,
  null,
)

/** `__annotations__` of a module, made on first ask and kept among its names. */
function* moduleAnnotationsSteps(_vm: Vm, { namespace }: PyModule): NativeSteps {
  const known = namespace.get("__annotations__")
  if (known !== undefined) return known
  const annotate = namespace.get("__annotate__") ?? null
  const made = annotate === null ? dict() : yield call(annotate, 1)
  namespace.set("__annotations__", made)
  return made
}

const moduleAnnotations = new PyProperty(
  nativeSteps("__annotations__", "(module, /)", moduleAnnotationsSteps),
  native("__annotations__", "(module, value, /)", (_vm, self: PyModule, value: Value) => {
    self.namespace.set("__annotations__", value)
    return null
  }),
  null,
  null,
)

/** `type.__call__`: `__new__`, then `__init__`; what a metaclass's own `__call__` goes on to. */
function* callTypeSteps(_vm: Vm, self: PyType, args: PyTuple, keywords: PyDict): NativeSteps {
  const given = keywords.entries().map(([key, value]) => [nameOf(key), value] as const)
  const named = given.length > 0 ? new Map(given) : null
  const found = self.lookup("__new__")
  if (found === undefined) throw typeError(`cannot create '${self.name}' instances`)
  const construct = found instanceof PyStaticMethod ? found.callee : found
  const made = yield callWith(construct, [self, ...args.items], named)
  const initialize = typeOf(made).lookup("__init__")
  if (initialize === undefined || !typeOf(made).isSubtypeOf(self)) return made
  const answer = yield callWith(initialize, [made, ...args.items], named)
  if (answer !== null) throw typeError(`__init__() should return None, not '${typeName(answer)}'`)
  return made
}

install(typeType, {
  methods: [
    nativeSteps("__call__", "($self, /, *args, **kwargs)", callTypeSteps),
    nativeSteps("__repr__", "($self, /)", reprMethodSteps),
    native("mro", "($self, /)", (_vm, self: PyType) => list([...self.mro])),
    native("__subclasses__", "($self, /)", (_vm, self: PyType) => list([...self.subclasses])),
    ...relationMethods,
    native("__dir__", "($self, /)", (_vm, self: PyType) => directoryOf(self)),
    ...unionMethods(),
  ],
  classMethods: [classItem],
  attributes,
  constants: [["__annotations__", annotations]],
})

install(moduleType, {
  construct: native(
    "module",
    "(type, name, doc=None)",
    (_vm, type: PyType, name: Value, doc: Value = null) => {
      const namespace = new Namespace()
      namespace.set("__name__", name)
      namespace.set("__doc__", doc)
      for (const empty of ["__package__", "__loader__", "__spec__"]) namespace.set(empty, null)
      return new PyModule(type, nameOf(name), namespace)
    },
  ),
  methods: [
    native("__init__", "($self, /, *args, **kwargs)", () => null),
    nativeSteps("__repr__", "($self, /)", reprMethodSteps),
    native("__dir__", "($self, /)", (_vm, self: PyModule) => directoryOf(self)),
  ],
  attributes: [
    readOnly("__dict__", (self: PyModule) => globalsDict(self.namespace)),
    writable(
      "__annotate__",
      (self: PyModule) => self.namespace.get("__annotate__") ?? null,
      (self, value) => {
        self.namespace.set("__annotate__", value ?? null)
        self.namespace.delete("__annotations__")
      },
    ),
  ],
  constants: [["__annotations__", moduleAnnotations]],
})
