/** The calls of `posix` on descriptors, and about the process. */
import {
  exceptionTypeNamed,
  newException,
  PyRaise,
  typeError,
  valueError,
} from "../../python/objects/exception"
import { native, nativeSteps, type NativeFunction } from "../../python/objects/native"
import { intOf } from "../../python/objects/numbers"
import { tuple } from "../../python/objects/singletons"
import { typeName } from "../../python/objects/type-of"
import type { Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { bytesOf, pyBytes } from "../io/steps"
import { runtimeOf } from "../process"
import type { ModuleRows } from "../modules/module-rows"
import {
  closeDescriptor,
  descriptorsOf,
  diskTime,
  duplicateDescriptor,
  makePipe,
  openFlags,
  readSteps,
  seekDescriptor,
  truncateDescriptor,
  writeSteps,
} from "./descriptors"
import { errorText } from "./errno-table"
import { osError } from "./errors"
import { pathCalls, statOfDescriptor } from "./posix-paths"

function number(value: Value): number {
  const known = intOf(value)
  if (known === null)
    throw typeError(`'${typeName(value)}' object cannot be interpreted as an integer`)
  return Number(known)
}

/** A call on a descriptor that needs no time. */
function onDescriptor(
  name: string,
  signature: string,
  work: (vm: Vm, descriptor: number, ...rest: Value[]) => Value,
): NativeFunction {
  return native(name, signature, (vm, descriptor: Value, ...rest: (Value | undefined)[]) =>
    work(vm, number(descriptor), ...rest.filter(one => one !== undefined)),
  )
}

function setInherited(vm: Vm, descriptor: number, isInherited: Value): void {
  const { inherited } = descriptorsOf(vm)
  if (isInherited === false || isInherited === 0) inherited.delete(descriptor)
  else inherited.add(descriptor)
}

const descriptorCalls = [
  nativeSteps("read", "(fd, length, /)", function* (vm, descriptor: Value, length: Value) {
    const count = number(length)
    if (count < 0) throw osError("EINVAL")
    return pyBytes(yield* readSteps(vm, number(descriptor), count))
  }),
  nativeSteps("write", "(fd, data, /)", function* (vm, descriptor: Value, data: Value) {
    return yield* writeSteps(vm, number(descriptor), bytesOf(data))
  }),
  onDescriptor("close", "(fd)", (vm, descriptor) => {
    closeDescriptor(vm, descriptor)
    return null
  }),
  onDescriptor("lseek", "(fd, position, whence, /)", (vm, descriptor, offset, whence) =>
    seekDescriptor(vm, descriptor, { offset: number(offset), whence: number(whence) }),
  ),
  onDescriptor("ftruncate", "(fd, length, /)", (vm, descriptor, length) => {
    truncateDescriptor(vm, descriptor, number(length))
    return null
  }),
  onDescriptor("_fstat", "(fd, /)", statOfDescriptor),
  onDescriptor("dup", "(fd, /)", (vm, descriptor) => duplicateDescriptor(vm, descriptor)),
  onDescriptor(
    "dup2",
    "(fd, fd2, inheritable=True)",
    (vm, descriptor, onto, isInherited = true) => {
      const made = duplicateDescriptor(vm, descriptor, number(onto))
      if (made !== descriptor) setInherited(vm, made, isInherited)
      return made
    },
  ),
  onDescriptor("get_inheritable", "(fd, /)", (vm, descriptor) => {
    descriptorsOf(vm).get(descriptor)
    return descriptorsOf(vm).inherited.has(descriptor)
  }),
  onDescriptor("set_inheritable", "(fd, inheritable, /)", (vm, descriptor, isInherited) => {
    descriptorsOf(vm).get(descriptor)
    setInherited(vm, descriptor, isInherited)
    return null
  }),
  onDescriptor("isatty", "(fd, /)", () => false),
  native("pipe", "()", vm => tuple(makePipe(vm))),
  onDescriptor("pipe2", "(flags, /)", (vm, flags) => {
    const ends = makePipe(vm)
    for (const end of ends)
      descriptorsOf(vm).get(end).isNonBlocking = (flags & openFlags.O_NONBLOCK) !== 0
    return tuple(ends)
  }),
  onDescriptor(
    "get_blocking",
    "(fd, /)",
    (vm, descriptor) => descriptorsOf(vm).get(descriptor).isNonBlocking !== true,
  ),
  onDescriptor("set_blocking", "(fd, blocking, /)", (vm, descriptor, isBlocking) => {
    descriptorsOf(vm).get(descriptor).isNonBlocking = isBlocking === false || isBlocking === 0
    return null
  }),
  ...["fsync", "fdatasync"].map(name =>
    nativeSteps(name, "(fd)", function* (vm, descriptor: Value) {
      const { path } = descriptorsOf(vm).get(number(descriptor))
      yield* diskTime(vm, 1_000_000, `${name} ${path}`)
      return null
    }),
  ),
]

const processCalls = [
  native("strerror", "(code, /)", (_vm, code: Value) => errorText(number(code))),
  native("urandom", "(size, /)", (vm, size: Value) => {
    const count = number(size)
    if (count < 0) throw valueError("negative argument not allowed")
    vm.host.allocate(count)
    return pyBytes(Uint8Array.from({ length: count }, () => vm.host.random32() & 255))
  }),
  native("getppid", "()", vm => runtimeOf(vm).parentPid),
  ...["getuid", "geteuid", "getgid", "getegid"].map(name => native(name, "()", () => 1000)),
  native("_exit", "(status)", (vm, status: Value) => {
    runtimeOf(vm).exitStatus = number(status) & 255
    const exception = newException(exceptionTypeNamed("SystemExit"), [number(status) & 255])
    exception.setMember("code", number(status) & 255)
    throw new PyRaise(exception)
  }),
  native("_terminal_size", "(fd, /)", () => {
    throw osError("ENOTTY")
  }),
]

/** What `os` is made of. */
export const posixModule: ModuleRows = {
  natives: [...pathCalls, ...descriptorCalls, ...processCalls],
  constants: [
    ...Object.entries(openFlags),
    ["error", exceptionTypeNamed("OSError")],
    ["F_OK", 0],
    ["R_OK", 4],
    ["W_OK", 2],
    ["X_OK", 1],
  ],
}
