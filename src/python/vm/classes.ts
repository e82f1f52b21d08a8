/**
 * Making classes: `__build_class__` (the `class` statement) and `type(name, bases, namespace)`.
 */
import { asText } from "../objects/as-text"
import {
  exceptionTypeNamed,
  newException,
  PyRaise,
  raised,
  typeError,
  valueError,
} from "../objects/exception"
import { dict, PyDict } from "../objects/dict"
import { PyFunction } from "../objects/function"
import {
  call,
  callWith,
  type Keywords,
  type NativeRequest,
  type NativeSteps,
  nativeSteps,
  run,
} from "../objects/native"
import { reprSteps } from "../objects/operations"
import { optionalAttributeSteps } from "../objects/optional-attribute"
import { KeyTable } from "../objects/key-table"
import { hashedKeys } from "../objects/operations/keys"
import { NEEDS_CALL, tuple } from "../objects/singletons"
import { PyClassMethod, PyStaticMethod } from "../objects/descriptors"
import { acceptableBases, bestLayout, orderOf } from "../objects/class-bases"
import { PyType } from "../objects/type"
import { typeName, typeOf } from "../objects/type-of"
import { cellType, objectType, typeType } from "../objects/types"
import { Namespace, PyCell, PyTuple, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { registerLayout } from "../code-object"
import { addInstancePlaces, memberDescriptor } from "./slots"
import type { Frame } from "./frame"

/** `builtins.__build_class__(function, name, *bases, metaclass=..., **keywords)`. */
export const buildClass = nativeSteps(
  "__build_class__",
  "(func=None, name=None, /, *bases, **kwds)",
  function* (vm: Vm, body?: Value, name?: Value, bases?: PyTuple, keywords?: PyDict): NativeSteps {
    if (body === undefined || name === undefined || bases === undefined || keywords === undefined)
      throw typeError("__build_class__: not enough arguments")
    if (!(body instanceof PyFunction)) throw typeError("__build_class__: func must be a function")
    if (typeof name !== "string") throw typeError("__build_class__: name is not a string")
    const resolved = yield* resolveBases(vm, bases)
    const options = keywordMap(keywords)
    const explicit = options.get("metaclass")
    options.delete("metaclass")
    const metaclass = pickMetaclass(explicit ?? null, resolved)
    const prepared = yield* prepareSteps(metaclass, { name, bases: resolved, options })
    const locals = prepared ?? new Namespace()
    if (resolved !== bases) store(locals, "__orig_bases__", bases)
    const frame = classFrame(vm, body, locals)
    const cell = yield { kind: "frame", frame }
    const namespace = locals instanceof Namespace ? asDict(locals) : locals
    const made = yield callWith(
      metaclass,
      [name, resolved, namespace],
      options.size > 0 ? options : null,
    )
    if (cell instanceof PyCell && made instanceof PyType) {
      yield run(checkClassCell(vm, { cell, name, made }))
    }
    return made
  },
)

/** The cell of `__class__` was filled by `type.__new__`, unless a metaclass kept it from it. */
function* checkClassCell(
  vm: Vm,
  { cell, name, made }: { cell: PyCell; name: string; made: PyType },
): NativeSteps {
  if (cell.content === made) return null
  const shown = asText(yield run(reprSteps(vm, made)))
  if (cell.content === undefined) {
    throw raised(
      "RuntimeError",
      `__class__ not set defining '${name}' as ${shown}. Was __classcell__ propagated to type.__new__?`,
    )
  }
  const other = asText(yield run(reprSteps(vm, cell.content)))
  throw typeError(`__class__ set to ${other} defining '${name}' as ${shown}`)
}

function classFrame(vm: Vm, body: PyFunction, locals: Value | Namespace): Frame {
  const frame = vm.namespaceFrame(body.template, body.globals, locals)
  const { free } = registerLayout(body.code)
  body.closure.forEach((cell, index) => {
    frame.registers[free + index] = cell
  })
  for (const local of body.code.cellLocals) {
    frame.registers[local] = new PyCell(cellType, frame.registers[local])
  }
  return frame
}

function keywordMap(keywords: PyDict): Map<string, Value> {
  return new Map(keywords.entries().map(([name, value]) => [name as string, value]))
}

function asDict(locals: Namespace): PyDict {
  const made = dict()
  for (const [name, slot] of locals.slots) if (slot.value !== undefined) made.set(name, slot.value)
  return made
}

function store(locals: Value | Namespace, name: string, value: Value): void {
  if (locals instanceof Namespace) locals.set(name, value)
  else if (locals instanceof PyDict) locals.set(name, value)
}

/** PEP 560: bases that are no classes say what they stand for. */
function* resolveBases(vm: Vm, bases: PyTuple): Generator<NativeRequest, PyTuple, Value> {
  if (bases.items.every(base => base instanceof PyType)) return bases
  const resolved: Value[] = []
  for (const base of bases.items) {
    const isClass = base instanceof PyType
    const method = isClass ? undefined : yield* optionalAttributeSteps(vm, base, "__mro_entries__")
    if (method === undefined) resolved.push(base)
    else resolved.push(...basesOf(yield call(method, bases)))
  }
  return tuple(resolved)
}

function basesOf(answer: Value): readonly Value[] {
  if (answer instanceof PyTuple) return answer.items
  throw typeError("__mro_entries__ must return a tuple")
}

/** The most derived of a metaclass and those of the bases. */
export function pickMetaclass(explicit: Value, bases: PyTuple): Value {
  if (explicit !== null && !(explicit instanceof PyType)) return explicit
  const [first] = bases.items
  let winner: PyType = explicit ?? (first === undefined ? typeType : typeOf(first))
  for (const base of bases.items) {
    const candidate = typeOf(base)
    if (winner.isSubtypeOf(candidate)) continue
    if (!candidate.isSubtypeOf(winner)) {
      throw typeError(
        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
      )
    }
    winner = candidate
  }
  return winner
}

function* prepareSteps(
  metaclass: Value,
  of: { readonly name: string; readonly bases: PyTuple; readonly options: Keywords },
): Generator<NativeRequest, Value | null, Value> {
  const prepare = metaclass instanceof PyType ? metaclass.lookup("__prepare__") : undefined
  if (prepare === undefined || !isFromProgram(prepare)) return null
  const callee =
    prepare instanceof PyClassMethod || prepare instanceof PyStaticMethod ? prepare.callee : prepare
  const args =
    prepare instanceof PyClassMethod ? [metaclass, of.name, of.bases] : [of.name, of.bases]
  return yield callWith(callee, args, of.options.size > 0 ? of.options : null)
}

function isFromProgram(prepare: Value): boolean {
  const callee =
    prepare instanceof PyClassMethod || prepare instanceof PyStaticMethod ? prepare.callee : prepare
  return callee instanceof PyFunction
}

/** `type.__new__(metatype, name, bases, namespace, **keywords)`. */
export function* newTypeSteps(
  vm: Vm,
  metatype: PyType,
  of: {
    readonly name: string
    readonly bases: PyTuple
    readonly namespace: PyDict
    readonly options: Keywords
  },
): NativeSteps {
  const type = makeType(metatype, of.name, of.bases)
  fillNamespace(vm, type, of.namespace)
  fillClassCell(type, of.namespace)
  yield* announce(type, of.namespace)
  yield* initSubclassSteps(type, of.options)
  return type
}

function fillClassCell(type: PyType, namespace: PyDict): void {
  const cell = namespace.get("__classcell__")
  if (cell === undefined || cell === NEEDS_CALL) return
  if (!(cell instanceof PyCell)) {
    const shown = cell instanceof PyType ? `<class '${cell.name}'>` : `<class '${typeName(cell)}'>`
    throw typeError(`type.__new__(): __classcell__ must be a nonlocal cell, not ${shown}`)
  }
  cell.content = type
}

function makeType(metatype: PyType, name: string, bases: PyTuple): PyType {
  if (name.includes("\0")) throw valueError("type name must not contain null characters")
  const parents = acceptableBases(bases.items.length === 0 ? [objectType] : bases.items)
  const type = new PyType(metatype, name, parents, bestLayout(parents))
  type.mro = orderOf(type, parents)
  type.isUserDefined = true
  type.canBeBase = true
  type.hasInstanceDict = true
  for (const parent of parents) parent.subclasses.push(type)
  return type
}

function fillNamespace(vm: Vm, type: PyType, namespace: PyDict): void {
  const caller = vm.callerFrame?.globals.get("__name__")
  if (typeof caller === "string") {
    type.module = caller
    type.own.set("__module__", caller)
  }
  for (const [key, value] of namespace.entries()) {
    const name = asText(key)
    if (name === "__qualname__" && typeof value === "string") type.qualname = value
    else if (name === "__classcell__" || name === "__classdictcell__") continue
    else type.own.set(name, asImplicit(name, value))
  }
  const module = type.own.get("__module__")
  if (typeof module === "string") type.module = module
  if (type.own.has("__eq__") && !type.own.has("__hash__")) type.own.set("__hash__", null)
  type.hasFinalizer = type.own.has("__del__") || type.bases.some(base => base.hasFinalizer)
  applySlots(type)
  if (!type.own.has("__doc__")) type.own.set("__doc__", null)
}

/** `__new__` is a static method, `__init_subclass__` and `__class_getitem__` are class methods. */
function asImplicit(name: string, value: Value): Value {
  if (!(value instanceof PyFunction)) return value
  if (name === "__new__") return new PyStaticMethod(value)
  const isClassMethod = name === "__init_subclass__" || name === "__class_getitem__"
  return isClassMethod ? new PyClassMethod(value) : value
}

/** Names in any container; those of a dict come with docstrings. */
function slotNames(slots: Value): readonly Value[] {
  if (typeof slots === "string") return [slots]
  if (slots instanceof KeyTable) return hashedKeys(slots).map(([name]) => name)
  if (slots instanceof PyTuple || hasItems(slots)) return slots.items
  if (typeOf(slots).lookup("__iter__") !== undefined) return []
  throw typeError(`'${typeName(slots)}' object is not iterable`)
}

function applySlots(type: PyType): void {
  const slots = type.own.get("__slots__")
  const inherits = type.bases.every(base => !base.hasInstanceDict)
  if (slots === undefined) return addInstancePlaces(type, null)
  const names = slotNames(slots)
  type.hasInstanceDict = !inherits || names.includes("__dict__")
  for (const written of names) {
    if (typeof written !== "string")
      throw typeError(`__slots__ items must be strings, not '${typeName(written)}'`)
    if (written === "" || /^[0-9]|[^\w\x80-\uffff]/.test(written))
      throw typeError("__slots__ must be identifiers")
    const name = mangled(written, type.name)
    if (name === "__dict__" || name === "__weakref__") continue
    if (type.own.has(name)) {
      throw new PyRaise(
        newException(exceptionTypeNamed("ValueError"), [
          `'${name}' in __slots__ conflicts with class variable`,
        ]),
      )
    }
    type.own.set(name, memberDescriptor(type, name))
  }
  addInstancePlaces(type, names)
}

/** `__name` inside a class, as the compiler writes it. */
function mangled(name: string, owner: string): string {
  const isPrivate = name.startsWith("__") && !name.endsWith("__")
  const bare = owner.replace(/^_+/, "")
  return isPrivate && bare !== "" ? `_${bare}${name}` : name
}

function hasItems(value: Value): value is PyTuple {
  return value !== null && typeof value === "object" && "items" in value
}

/** `__set_name__` of every attribute that has one, in order. */
function* announce(type: PyType, namespace: PyDict): Generator<NativeRequest, void, Value> {
  for (const [name, value] of namespace.entries()) {
    const hook = typeOf(value).lookup("__set_name__")
    if (hook === undefined) continue
    try {
      yield call(hook, value, type, name)
    } catch (error) {
      if (!(error instanceof PyRaise)) throw error
      error.exception.notes = [
        ...(error.exception.notes ?? []),
        `Error calling __set_name__ on '${typeName(value)}' instance '${asText(name)}' in '${type.name}'`,
      ]
      throw error
    }
  }
}

function* initSubclassSteps(
  type: PyType,
  options: Keywords,
): Generator<NativeRequest, void, Value> {
  for (const base of type.mro.slice(1)) {
    const hook = base.own.get("__init_subclass__")
    if (hook === undefined) continue
    const isClassMethod = hook instanceof PyClassMethod
    const callee = isClassMethod ? hook.callee : hook
    if (callee instanceof PyFunction || options.size > 0) {
      if (base === objectType)
        throw typeError(`${type.name}.__init_subclass__() takes no keyword arguments`)
      yield callWith(callee, isClassMethod ? [type] : [], options.size > 0 ? options : null)
    }
    return
  }
  if (options.size > 0)
    throw typeError(`${type.name}.__init_subclass__() takes no keyword arguments`)
}
