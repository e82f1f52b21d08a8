/** BaseException and its descendants: construction, attributes, text. */
import {
  baseExceptionType,
  exceptionTypeNamed,
  exceptionTypes,
  PyException,
  raised,
  typeError,
} from "../objects/exception"
import type { PyDict } from "../objects/dict"
import { GetSetDescriptor } from "../objects/function"
import { native, nativeSteps } from "../objects/native"
import { intOf, textOf } from "../objects/numbers"
import { exceptionTextSteps } from "../objects/operations/text"
import { reprMethodSteps } from "../objects/operations/repr-steps"
import { emptyTuple, tuple } from "../objects/singletons"
import type { PyType } from "../objects/type"
import { typeName } from "../objects/type-of"
import { PyList, PyTuple, type Value } from "../objects/value"
import { PyTraceback, tracebackObject } from "../objects/traceback"
import { install, writable } from "./install"
import { nameOf } from "./shared"

const construct = native(
  "__new__",
  "(type, /, *args, **kwargs)",
  (_vm, type: PyType, args: PyTuple) => new PyException(type, args),
)

/** `__init__` takes keywords only where a type says which. */
function initializer(type: string, names: readonly string[] = []) {
  return native(
    "__init__",
    "($self, /, *args, **kwargs)",
    (_vm, self: PyException, args: PyTuple, keywords: PyDict) => {
      self.args = args
      for (const [key, value] of keywords.entries()) {
        const name = nameOf(key)
        if (names.length === 0) throw typeError(`${self.type.name}() takes no keyword arguments`)
        if (!names.includes(name))
          throw typeError(`${type}() got an unexpected keyword argument '${name}'`)
        self.setMember(name, value)
      }
      return null
    },
  )
}

function exceptionOrNone(value: Value | undefined, role: string): PyException | null {
  if (value === undefined || value === null) return null
  if (value instanceof PyException) return value
  throw typeError(`exception ${role} must be None or derive from BaseException`)
}

function setTraceback(self: PyException, value: Value | undefined): void {
  if (value === null) self.traceback = []
  else if (value instanceof PyTraceback) self.traceback = value.entries.slice()
  else throw typeError("__traceback__ must be a traceback or None")
}

install(baseExceptionType, {
  construct,
  methods: [
    initializer("BaseException"),
    nativeSteps("__str__", "($self, /)", exceptionTextSteps),
    nativeSteps("__repr__", "($self, /)", reprMethodSteps),
    native("with_traceback", "($self, tb, /)", (_vm, self: PyException, value: Value) => {
      setTraceback(self, value)
      return self
    }),
    native("add_note", "($self, note, /)", (_vm, self: PyException, note: Value) => {
      if (textOf(note) === null)
        throw typeError(`add_note() argument must be str, not ${typeName(note)}`)
      const notes = self.attributes?.get("__notes__")
      if (notes === undefined) self.notes = [note]
      else if (notes instanceof PyList) notes.items.push(note)
      else throw typeError("Cannot add note: __notes__ is not a list")
      return null
    }),
  ],
  attributes: [
    writable(
      "args",
      (self: PyException) => self.args,
      (self, value) => {
        if (value instanceof PyTuple) self.args = value
        else if (value instanceof PyList) self.args = tuple(value.items.slice())
      },
    ),
    writable(
      "__cause__",
      (self: PyException) => self.cause,
      (self, value) => {
        self.cause = exceptionOrNone(value, "cause")
        self.suppressContext = true
      },
    ),
    writable(
      "__context__",
      (self: PyException) => self.context,
      (self, value) => {
        self.context = exceptionOrNone(value, "context")
      },
    ),
    writable(
      "__suppress_context__",
      (self: PyException) => self.suppressContext,
      (self, value) => {
        self.suppressContext = value === true
      },
    ),
    new GetSetDescriptor(
      "__traceback__",
      (_vm, self) => (self instanceof PyException ? tracebackObject(self) : null),
      (_vm, self, value) => {
        if (self instanceof PyException) setTraceback(self, value)
      },
    ),
  ],
  doc: "Common base class for all exceptions",
})

/** An attribute kept beside the arguments, None until set. */
function field(name: string, derive: (self: PyException) => Value = () => null) {
  return writable(
    name,
    (self: PyException) => self.member(name) ?? derive(self),
    (self, value) => {
      self.setMember(name, value)
    },
  )
}

const argument = (index: number) => (self: PyException) => self.args.items[index] ?? null

function fill(name: string, table: Parameters<typeof install>[1]): void {
  install(exceptionTypeNamed(name), table)
}

fill("StopIteration", { attributes: [field("value", argument(0))] })
fill("SystemExit", {
  attributes: [field("code", self => (self.args.items.length > 1 ? self.args : argument(0)(self)))],
})
fill("NameError", {
  methods: [initializer("NameError", ["name"])],
  attributes: [field("name")],
})
fill("AttributeError", {
  methods: [initializer("AttributeError", ["name", "obj"])],
  attributes: [field("name"), field("obj")],
})
fill("ImportError", {
  methods: [initializer("ImportError", ["name", "path", "name_from"])],
  attributes: [field("name"), field("path"), field("name_from"), field("msg", argument(0))],
})
for (const name of ["UnicodeDecodeError", "UnicodeEncodeError", "UnicodeTranslateError"])
  fill(name, {
    methods: [
      native("__init__", "($self, /, *args)", (_vm, self: PyException, { items }: PyTuple) => {
        const count = name === "UnicodeTranslateError" ? 4 : 5
        if (items.length !== count)
          throw typeError(`function takes exactly ${count} arguments (${items.length} given)`)
        self.args = tuple(items)
        return null
      }),
    ],
    attributes: ["encoding", "object", "start", "end", "reason"].map((part, at) =>
      field(part, name === "UnicodeTranslateError" ? argument(at - 1) : argument(at)),
    ),
  })

/** Location details of a SyntaxError, its second argument. */
const detail = (index: number) => (self: PyException) => {
  const details = self.args.items[1]
  return details instanceof PyTuple ? (details.items[index] ?? null) : null
}

fill("SyntaxError", {
  attributes: [
    field("msg", argument(0)),
    field("filename", detail(0)),
    field("lineno", detail(1)),
    field("offset", detail(2)),
    field("text", detail(3)),
    field("end_lineno", detail(4)),
    field("end_offset", detail(5)),
    field("print_file_and_line"),
    field("_metadata"),
  ],
})

/** Subclasses of OSError by error number (Linux). */
const errorClasses = new Map([
  [11, "BlockingIOError"],
  [114, "BlockingIOError"],
  [115, "BlockingIOError"],
  [10, "ChildProcessError"],
  [32, "BrokenPipeError"],
  [108, "BrokenPipeError"],
  [103, "ConnectionAbortedError"],
  [111, "ConnectionRefusedError"],
  [104, "ConnectionResetError"],
  [17, "FileExistsError"],
  [2, "FileNotFoundError"],
  [4, "InterruptedError"],
  [21, "IsADirectoryError"],
  [20, "NotADirectoryError"],
  [1, "PermissionError"],
  [13, "PermissionError"],
  [3, "ProcessLookupError"],
  [110, "TimeoutError"],
])

/** OSError(errno, strerror, filename): picks the subclass; the file stays out of `args`. */
function newOsError(type: PyType, args: PyTuple): PyException {
  if (sortsInInit(type)) return new PyException(type, emptyTuple)
  const [number] = args.items
  const isNumbered = args.items.length >= 2 && args.items.length <= 5
  const known = isNumbered ? errorClasses.get(Number(intOf(number ?? null) ?? -1)) : undefined
  const isPlain = type === exceptionTypeNamed("OSError") && known !== undefined
  const made = new PyException(isPlain ? exceptionTypeNamed(known) : type, args)
  sortOsArguments(made, args)
  return made
}

/** A subclass with an `__init__` of its own, and no `__new__`, may hand other arguments on. */
function sortsInInit(type: PyType): boolean {
  const base = exceptionTypeNamed("OSError")
  const isSame = (name: string) => type.lookup(name) === base.lookup(name)
  return !isSame("__init__") && isSame("__new__")
}

/** The names of files stay out of `args`. */
function sortOsArguments(made: PyException, args: PyTuple): void {
  made.args = args
  const [number, text, filename, , other] = args.items
  if (args.items.length > 5 || filename === undefined) return
  if (made.type.isSubtypeOf(exceptionTypeNamed("BlockingIOError")) && intOf(filename) !== null) {
    made.setMember("characters_written", filename)
    return
  }
  made.args = tuple([number!, text!])
  made.setMember("filename", filename)
  if (other !== undefined) made.setMember("filename2", other)
}

/** How much a stream took before it would have blocked; only a BlockingIOError is given it. */
function writtenOf(self: PyException): Value {
  const known = self.member("characters_written")
  if (known === undefined) throw raised("AttributeError", "characters_written")
  return known
}

const ofTwo = (index: number) => (self: PyException) =>
  self.args.items.length >= 2 ? self.args.items[index]! : null

fill("OSError", {
  construct: native("__new__", "(type, /, *args, **kwargs)", (_vm, type: PyType, args: PyTuple) =>
    newOsError(type, args),
  ),
  methods: [
    native("__init__", "($self, /, *args, **kwargs)", (_vm, self: PyException, args: PyTuple) => {
      if (sortsInInit(self.type)) sortOsArguments(self, args)
      return null
    }),
  ],
  attributes: [
    field("errno", ofTwo(0)),
    field("strerror", ofTwo(1)),
    field("filename"),
    field("filename2"),
    writable("characters_written", writtenOf, (self, value) => {
      if (value === undefined) writtenOf(self)
      self.setMember("characters_written", value)
    }),
  ],
})

for (const type of exceptionTypes.values()) type.own.set("__module__", "builtins")
