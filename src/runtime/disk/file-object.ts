/**
 * Text files as `open` gives them. Every operation that touches the disk takes a little virtual time
 * with the GIL free, which is when other threads get to run, as in CPython.
 */
import {
  newException,
  exceptionTypeNamed,
  PyRaise,
  raised,
  valueError,
  typeError,
} from "../../python/objects/exception"
import { PyException } from "../../python/objects/exception"
import { GetSetDescriptor } from "../../python/objects/function"
import {
  native,
  nativeSteps,
  type NativeRequest,
  type NativeSteps,
} from "../../python/objects/native"
import { list, NEEDS_CALL } from "../../python/objects/singletons"
import { collectPlain } from "../../python/objects/operations"
import { typeName } from "../../python/objects/type-of"
import { builtinType } from "../../python/objects/types"
import { PyObject, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { costs } from "../cost-model"
import { runtimeOf } from "../process"
import type { DiskFile } from "./disk"

export const textFileType = builtinType("TextIOWrapper", "fixed", {
  module: "_io",
  hasInstanceDict: true,
})

/** An open text file. */
export class TextFile extends PyObject {
  position = 0
  isClosed = false

  constructor(
    readonly name: string,
    readonly mode: string,
    readonly file: DiskFile,
  ) {
    super(textFileType)
    if (mode.includes("a")) this.position = file.text.length
  }

  get canRead(): boolean {
    return this.mode.includes("r") || this.mode.includes("+")
  }

  get canWrite(): boolean {
    return !this.mode.includes("r") || this.mode.includes("+")
  }
}

/** open(file, mode='r', ...) for text. */
export const openNative = nativeSteps(
  "open",
  "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
  function* (vm, file: Value, mode: Value | undefined): NativeSteps {
    if (typeof file !== "string")
      throw typeError(`expected str, bytes or os.PathLike object, not ${typeName(file)}`)
    const text = mode === undefined ? "r" : checkedMode(mode)
    yield* diskTime(vm, costs.diskOpen)
    const { disk, recorder } = runtimeOf(vm)
    const found = disk.find(file)
    if (text.includes("r") && found === undefined) throw noSuchFile(file)
    if (text.includes("x") && found !== undefined)
      throw osError("FileExistsError", 17, "File exists", file)
    const isKept = found !== undefined && !text.includes("w")
    recorder.pen?.fileTouched(recorder.nanos, recorder.thread, "opened", file, text)
    return new TextFile(file, text, isKept ? found : disk.create(file))
  },
)

function checkedMode(mode: Value): string {
  if (typeof mode !== "string")
    throw typeError(`open() argument 'mode' must be str, not ${typeName(mode)}`)
  const plain = mode.replace("t", "")
  if (plain.includes("b")) {
    throw raised("NotImplementedError", "binary files are not offered yet by this simulator")
  }
  if (!/^[rwax]\+?$/.test(plain)) {
    const letters = [...plain].filter(letter => "rwax".includes(letter)).length
    if (letters !== 1)
      throw valueError(
        "Must have exactly one of create/read/write/append mode and at most one plus",
      )
    throw valueError(`invalid mode: '${mode}'`)
  }
  return plain
}

/** Lets virtual time pass on the disk, the GIL free meanwhile. */
function* diskTime(vm: Vm, nanos: number): Generator<NativeRequest, void, Value> {
  const { machine } = runtimeOf(vm)
  yield { kind: "park", park: { reason: "disk", subject: -1, dueNanos: machine.nanos + nanos } }
}

function noSuchFile(path: string): PyRaise {
  return osError("FileNotFoundError", 2, "No such file or directory", path)
}

function osError(type: string, errno: number, message: string, ...path: string[]): PyRaise {
  const exception: PyException = newException(exceptionTypeNamed(type), [errno, message])
  exception.attributes!.set("errno", errno)
  exception.attributes!.set("strerror", message)
  if (path[0] !== undefined) exception.attributes!.set("filename", path[0])
  return new PyRaise(exception)
}

function refuseClosed(self: TextFile): void {
  if (self.isClosed) throw valueError("I/O operation on closed file.")
}

function refuseWriteOnly(self: TextFile): void {
  refuseClosed(self)
  if (!self.canRead) throw unsupported("not readable")
}

function unsupported(message: string): PyRaise {
  return raised("OSError", message)
}

/** The next line with its newline, or "" at the end. */
function takeLine(self: TextFile): string {
  const { text } = self.file
  const end = text.indexOf("\n", self.position)
  const line = end < 0 ? text.slice(self.position) : text.slice(self.position, end + 1)
  self.position += line.length
  return line
}

function* writeSteps(vm: Vm, self: TextFile, text: Value): NativeSteps {
  refuseClosed(self)
  if (!self.canWrite) throw unsupported("not writable")
  if (typeof text !== "string")
    throw typeError(`write() argument must be str, not ${typeName(text)}`)
  yield* diskTime(vm, costs.diskTransfer + text.length * costs.diskByte)
  const { file } = self
  if (self.mode.includes("a")) self.position = file.text.length
  file.text =
    file.text.slice(0, self.position) + text + file.text.slice(self.position + text.length)
  self.position += text.length
  return [...text].length
}

function* closeSteps(vm: Vm, self: TextFile): NativeSteps {
  if (self.isClosed) return null
  self.isClosed = true
  yield* diskTime(vm, costs.diskTransfer)
  const { recorder } = runtimeOf(vm)
  recorder.pen?.fileTouched(recorder.nanos, recorder.thread, "closed", self.name, self.mode)
  return null
}

function* readSteps(vm: Vm, self: TextFile, take: () => string): NativeSteps {
  refuseWriteOnly(self)
  yield* diskTime(vm, costs.diskTransfer)
  return take()
}

const methods = [
  nativeSteps(
    "write",
    "($self, text, /)",
    function* (vm, self: TextFile, text: Value): NativeSteps {
      return yield* writeSteps(vm, self, text)
    },
  ),
  nativeSteps(
    "writelines",
    "($self, lines, /)",
    function* (vm, self: TextFile, lines: Value): NativeSteps {
      const items = collectPlain(vm, lines)
      if (items === NEEDS_CALL) throw typeError("writelines() needs a list or tuple of str")
      for (const line of items) yield* writeSteps(vm, self, line)
      return null
    },
  ),
  nativeSteps(
    "read",
    "($self, size=-1, /)",
    function* (vm, self: TextFile, size: Value | undefined): NativeSteps {
      return yield* readSteps(vm, self, () => {
        const count = typeof size === "number" && size >= 0 ? size : Infinity
        const text = self.file.text.slice(self.position, self.position + count)
        self.position += text.length
        return text
      })
    },
  ),
  nativeSteps("readline", "($self, size=-1, /)", function* (vm, self: TextFile): NativeSteps {
    return yield* readSteps(vm, self, () => takeLine(self))
  }),
  nativeSteps("readlines", "($self, hint=-1, /)", function* (vm, self: TextFile): NativeSteps {
    refuseWriteOnly(self)
    yield* diskTime(vm, costs.diskTransfer)
    const lines: Value[] = []
    for (let line = takeLine(self); line !== ""; line = takeLine(self)) lines.push(line)
    return list(lines)
  }),
  native("__iter__", "($self, /)", (_vm, self: TextFile) => {
    refuseWriteOnly(self)
    return self
  }),
  native("__next__", "($self, /)", (_vm, self: TextFile) => {
    const line = takeLine(self)
    if (line === "") throw raised("StopIteration")
    return line
  }),
  nativeSteps("close", "($self, /)", function* (vm, self: TextFile): NativeSteps {
    return yield* closeSteps(vm, self)
  }),
  native("__enter__", "($self, /)", (_vm, self: TextFile) => {
    refuseClosed(self)
    return self
  }),
  nativeSteps("__exit__", "($self, /, *exc)", function* (vm, self: TextFile): NativeSteps {
    return yield* closeSteps(vm, self)
  }),
  native("flush", "($self, /)", (_vm, self: TextFile) => {
    refuseClosed(self)
    return null
  }),
  native("readable", "($self, /)", (_vm, self: TextFile) => self.canRead),
  native("writable", "($self, /)", (_vm, self: TextFile) => self.canWrite),
  native("tell", "($self, /)", (_vm, self: TextFile) => self.position),
  native("seek", "($self, cookie, whence=0, /)", (_vm, self: TextFile, cookie: Value) => {
    self.position = typeof cookie === "number" ? cookie : 0
    return self.position
  }),
  native(
    "__repr__",
    "($self, /)",
    (_vm, self: TextFile) =>
      `<_io.TextIOWrapper name='${self.name}' mode='${self.mode}' encoding='utf-8'>`,
  ),
]

for (const method of methods) textFileType.own.set(method.name, method.asMethodOf(textFileType))
const fields: readonly [string, (self: TextFile) => Value][] = [
  ["closed", self => self.isClosed],
  ["name", self => self.name],
  ["mode", self => self.mode],
  ["encoding", () => "utf-8"],
]
for (const [name, get] of fields) {
  textFileType.own.set(name, new GetSetDescriptor(name, (_vm, self) => get(self as TextFile)))
}
