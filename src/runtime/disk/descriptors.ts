/**
 * Open files as the operating system knows them: numbers to descriptions. Every call that touches
 * the disk takes a little virtual time with the GIL free, which is when other threads get to run.
 * Reading an empty pipe blocks its thread until something is written or the last writer is gone.
 */
import { encodeText, decodeBytes } from "../../python/builtins/encodings"
import type { NativeRequest } from "../../python/objects/native"
import type { Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { costs } from "../cost-model"
import { Channel } from "../net/channel"
import { Endpoint, waitFor } from "../net/endpoint"
import { PipeReader, PipeWriter } from "../net/pipe-ends"
import { runtimeOf } from "../process"
import { osError } from "./errors"
import { DirectoryNode, type DiskNode, FileNode, StandardDevice } from "./nodes"

/** Steps of a native that give something else than a Python value. */
export type Steps<Result> = Generator<NativeRequest, Result, Value>

/** Flags of `os.open`, with Linux's numbers. */
export const openFlags = {
  O_RDONLY: 0,
  O_WRONLY: 1,
  O_RDWR: 2,
  O_CREAT: 0o100,
  O_EXCL: 0o200,
  O_NOCTTY: 0o400,
  O_TRUNC: 0o1000,
  O_APPEND: 0o2000,
  O_NONBLOCK: 0o4000,
  O_SYNC: 0o4010000,
  O_DIRECTORY: 0o200000,
  O_NOFOLLOW: 0o400000,
  O_CLOEXEC: 0o2000000,
} as const

/** What a descriptor refers to; several numbers may share one. */
export interface OpenFile {
  readonly target: DiskNode | Endpoint | "stdin" | "stdout" | "stderr"
  readonly canRead: boolean
  readonly canWrite: boolean
  readonly isAppending: boolean
  /** The path it was opened by, for the record; empty for pipes and standard streams. */
  readonly path: string
  position: number
  /** True when reading and writing never wait (`os.set_blocking`). */
  isNonBlocking?: boolean
  /** Numbers that refer to it. */
  shared: number
}

/** Bytes that fit into a pipe, as on Linux. */
const PIPE_CAPACITY = 65_536

function standard(target: "stdin" | "stdout" | "stderr"): OpenFile {
  const canRead = target === "stdin"
  const file = { target, canRead, canWrite: !canRead, isAppending: false, path: "" }
  return { ...file, position: 0, shared: 1 }
}

/** The descriptors of one process. */
export class Descriptors {
  readonly files: (OpenFile | undefined)[] = [
    standard("stdin"),
    standard("stdout"),
    standard("stderr"),
  ]

  /** Numbers that a program started by exec would have too. */
  readonly inherited = new Set([0, 1, 2])

  /** The lowest free number. */
  add(file: OpenFile): number {
    const free = this.files.findIndex(one => one === undefined)
    const number = free < 0 ? this.files.length : free
    if (number >= 1024) throw osError("EMFILE")
    this.files[number] = file
    return number
  }

  get(number: number): OpenFile {
    const file = this.files[number]
    if (file === undefined) throw osError("EBADF")
    return file
  }
}

/** The descriptors of the process a native runs in. */
export function descriptorsOf(vm: Vm): Descriptors {
  const known = vm.shared.get("descriptors")
  if (known instanceof Descriptors) return known
  const made = new Descriptors()
  vm.shared.set("descriptors", made)
  return made
}

/** Lets virtual time pass on the disk, the GIL free meanwhile; `operation` is `read a.txt`. */
export function* diskTime(vm: Vm, nanos: number, operation: string): Steps<void> {
  const dueNanos = runtimeOf(vm).machine.nanos + nanos
  yield { kind: "park", park: { reason: "disk", subject: -1, dueNanos, operation } }
}

/** Opens a path and gives the number of the descriptor. */
export function* openSteps(
  vm: Vm,
  path: string,
  options: { readonly flags: number; readonly permissions: number },
): Steps<number> {
  const { flags } = options
  yield* diskTime(vm, costs.diskOpen, `open ${path}`)
  const node = nodeToOpen(vm, path, options)
  if (node instanceof StandardDevice) return duplicateDescriptor(vm, node.descriptor)
  const access = flags & 3
  const canRead = access !== openFlags.O_WRONLY
  const canWrite = access !== openFlags.O_RDONLY
  if (node instanceof DirectoryNode && canWrite) throw osError("EISDIR", path)
  if ((canRead && !node.allows(4)) || (canWrite && !node.allows(2))) throw osError("EACCES", path)
  if ((flags & openFlags.O_TRUNC) !== 0 && node instanceof FileNode) {
    node.resize(0)
    runtimeOf(vm).disk.touch(node)
  }
  const isAppending = (flags & openFlags.O_APPEND) !== 0
  const file = { target: node, canRead, canWrite, isAppending, path, position: 0, shared: 1 }
  return descriptorsOf(vm).add(file)
}

function nodeToOpen(
  vm: Vm,
  path: string,
  { flags, permissions }: { readonly flags: number; readonly permissions: number },
): DiskNode {
  const { disk } = runtimeOf(vm)
  const place = disk.find(path, (flags & openFlags.O_NOFOLLOW) !== 0)
  if (place.node === undefined) {
    if ((flags & openFlags.O_CREAT) === 0) throw osError("ENOENT", path)
    if (path.endsWith("/")) throw osError("EISDIR", path)
    return disk.makeFile(place, path, permissions)
  }
  if (place.node.kind === "link") throw osError("ELOOP", path)
  if (place.node.kind === "socket") throw osError("ENXIO", path)
  const isNew = (flags & openFlags.O_CREAT) !== 0 && (flags & openFlags.O_EXCL) !== 0
  if (isNew) throw osError("EEXIST", path)
  if ((flags & openFlags.O_DIRECTORY) !== 0 && !(place.node instanceof DirectoryNode))
    throw osError("ENOTDIR", path)
  return place.node
}

/** At most `count` bytes from where the descriptor stands. */
export function* readSteps(vm: Vm, number: number, count: number): Steps<Uint8Array> {
  const file = descriptorsOf(vm).get(number)
  if (!file.canRead) throw osError("EBADF")
  const { target } = file
  if (target === "stdin") return standardInput(vm)
  if (target instanceof Endpoint) return yield* unblocked(vm, file, () => target.read(count))
  if (target instanceof DirectoryNode) throw osError("EISDIR")
  if (!(target instanceof FileNode)) return new Uint8Array(0)
  const bytes = target.read(file.position, count)
  const nanos = costs.diskTransfer + bytes.length * costs.diskByte
  yield* diskTime(vm, nanos, `read ${file.path}`)
  file.position += bytes.length
  return bytes
}

function standardInput(vm: Vm): Uint8Array {
  const line = vm.host.readLine()
  return line === null ? new Uint8Array(0) : encodeText(`${line}\n`, "utf-8", "replace").data
}

/** Waits for a pipe or socket as long as it takes, unless its descriptor never waits. */
function* unblocked<Result>(vm: Vm, file: OpenFile, attempt: () => Result | null): Steps<Result> {
  const { machine, scheduler } = runtimeOf(vm)
  scheduler.outside.settle(machine.nanos)
  const dueNanos = file.isNonBlocking === true ? -Infinity : Infinity
  const patience = { dueNanos, now: () => machine.nanos }
  const result = yield* waitFor(file.target as Endpoint, patience, attempt)
  if (result === null) throw osError("EAGAIN")
  return result
}

/** Writes to a pipe or socket: what does not wait may take a part only. */
function* writeAll(vm: Vm, file: OpenFile, bytes: Uint8Array): Steps<number> {
  const target = file.target as Endpoint
  let place = 0
  do {
    const rest = bytes.subarray(place)
    place += yield* unblocked(vm, file, () => target.write(rest))
  } while (place < bytes.length && file.isNonBlocking !== true)
  return place
}

/** Writes all bytes where the descriptor stands; gives how many. */
export function* writeSteps(vm: Vm, number: number, bytes: Uint8Array): Steps<number> {
  const file = descriptorsOf(vm).get(number)
  if (!file.canWrite) throw osError("EBADF")
  const { target } = file
  if (target === "stdout" || target === "stderr")
    vm.host.write(target, decodeBytes(bytes, "utf-8", "replace"))
  else if (target instanceof Endpoint) return yield* writeAll(vm, file, bytes)
  else if (target instanceof FileNode) {
    const nanos = costs.diskTransfer + bytes.length * costs.diskByte
    yield* diskTime(vm, nanos, `write ${file.path}`)
    vm.host.allocate(bytes.length)
    if (file.isAppending) file.position = target.size
    target.write(file.position, bytes)
    runtimeOf(vm).disk.touch(target)
    file.position += bytes.length
  }
  return bytes.length
}

/** Moves where a descriptor stands; whence as in `os.SEEK_*`. */
export function seekDescriptor(vm: Vm, number: number, to: { offset: number; whence: number }) {
  const file = descriptorsOf(vm).get(number)
  const { target } = file
  if (typeof target === "string" || target instanceof Endpoint) throw osError("ESPIPE")
  const base = to.whence === 0 ? 0 : to.whence === 1 ? file.position : target.size
  if (base + to.offset < 0 || to.whence > 2 || to.whence < 0) throw osError("EINVAL")
  file.position = base + to.offset
  return file.position
}

/** Cuts or fills the file of a descriptor. */
export function truncateDescriptor(vm: Vm, number: number, size: number): void {
  const { target, canWrite } = descriptorsOf(vm).get(number)
  if (!(target instanceof FileNode) || !canWrite) throw osError("EINVAL")
  if (size < 0) throw osError("EINVAL")
  vm.host.allocate(Math.max(0, size - target.size))
  target.resize(size)
  runtimeOf(vm).disk.touch(target)
}

/** Gives a number back. */
export function closeDescriptor(vm: Vm, number: number): void {
  const descriptors = descriptorsOf(vm)
  const file = descriptors.get(number)
  descriptors.files[number] = undefined
  descriptors.inherited.delete(number)
  file.shared--
  if (file.shared === 0 && file.target instanceof Endpoint) file.target.close()
}

/** A second number for the same description. */
export function duplicateDescriptor(vm: Vm, number: number, onto: number | null = null): number {
  const descriptors = descriptorsOf(vm)
  const file = descriptors.get(number)
  if (onto === number) return number
  file.shared++
  if (onto === null) return descriptors.add(file)
  if (descriptors.files[onto] !== undefined) closeDescriptor(vm, onto)
  descriptors.files[onto] = file
  return onto
}

/** Both ends of a new pipe: to read from, to write to. */
export function makePipe(vm: Vm, latencyNanos = 0): readonly [number, number] {
  const { processes } = runtimeOf(vm)
  const line = { outside: processes.outside, now: () => processes.now() }
  const channel = new Channel(line, { latencyNanos, nanosPerByte: 0, capacity: PIPE_CAPACITY })
  const end = { isAppending: false, path: "", position: 0, shared: 1 }
  const reader = { ...end, target: new PipeReader(channel), canRead: true, canWrite: false }
  const writer = { ...end, target: new PipeWriter(channel), canRead: false, canWrite: true }
  const descriptors = descriptorsOf(vm)
  return [descriptors.add(reader), descriptors.add(writer)]
}

/** Whether a descriptor has a place that can be moved. */
export function isSeekable(vm: Vm, number: number): boolean {
  const { target } = descriptorsOf(vm).get(number)
  return typeof target !== "string" && !(target instanceof Endpoint)
}
