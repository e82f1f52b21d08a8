/** The calls of `posix` that name something by its path. Each takes a moment on the disk. */
import { decodeBytes } from "../../python/builtins/encodings"
import { PyRaise, raised, typeError, valueError } from "../../python/objects/exception"
import { native, nativeSteps, type NativeFunction } from "../../python/objects/native"
import { intOf, textOf } from "../../python/objects/numbers"
import { specialMethod } from "../../python/objects/operations/special"
import { list, tuple } from "../../python/objects/singletons"
import { typeName } from "../../python/objects/type-of"
import { PyBytes, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { costs, epochNanos } from "../cost-model"
import { finishDropped } from "../io/open-files"
import { pyBytes } from "../io/steps"
import { Endpoint } from "../net/endpoint"
import { PipeReader, PipeWriter } from "../net/pipe-ends"
import { runtimeOf } from "../process"
import { encodeText } from "../../python/builtins/encodings"
import { descriptorsOf, diskTime, openSteps, type Steps } from "./descriptors"
import { osError } from "./errors"
import { DirectoryNode, type DiskNode, FileNode, kindBits, LinkNode, userId } from "./nodes"
import { fileSystemPath } from "./path-argument"

/** A path as text, and as errors name it. */
interface NamedPath {
  readonly text: string
  readonly shown: Value
}

interface Accepted {
  readonly name: string
  /** What besides text, bytes and paths is taken. */
  readonly takes?: "integer" | "integer or None"
  readonly what?: string
}

function* pathOf(vm: Vm, given: Value, { name, takes, what = "path" }: Accepted): Steps<NamedPath> {
  const isPath =
    textOf(given) !== null ||
    given instanceof PyBytes ||
    specialMethod(given, "__fspath__") !== undefined
  if (!isPath) {
    const kinds =
      takes === undefined
        ? "string, bytes or os.PathLike"
        : `string, bytes, os.PathLike${takes === "integer" ? " or integer" : ", integer or None"}`
    throw typeError(`${name}: ${what} should be ${kinds}, not ${typeName(given)}`)
  }
  const shown = yield* fileSystemPath(vm, given)
  const text =
    shown instanceof PyBytes ? decodeBytes(shown.data, "utf-8", "replace") : textOf(shown)!
  if (text.includes("\0")) throw valueError(`${name}: embedded null character in ${what}`)
  return { text, shown }
}

/** Errors name bytes as bytes. */
function renamed(error: unknown, path: NamedPath): unknown {
  if (path.shown instanceof PyBytes && error instanceof PyRaise)
    if (error.exception.member("filename") === path.text)
      error.exception.setMember("filename", path.shown)
  return error
}

/** Raises for a folder given by its descriptor, as CPython does where the system cannot look there. */
function refuserOfFolders(signature: string): (given: readonly (Value | undefined)[]) => void {
  const names = signature.replace(/=\w+/g, "").match(/\w+/g) ?? []
  return given => {
    for (const [place, name] of names.entries())
      if (name.endsWith("dir_fd") && (given[place] ?? null) !== null)
        throw raised("NotImplementedError", `${name} unavailable on this platform`)
  }
}

/** A call with one path first. */
function onPath(
  name: string,
  signature: string,
  work: (vm: Vm, path: string, ...rest: (Value | undefined)[]) => Value,
): NativeFunction {
  const refuse = refuserOfFolders(signature)
  return nativeSteps(name, signature, function* (vm, given: Value, ...rest: (Value | undefined)[]) {
    refuse([given, ...rest])
    const path = yield* pathOf(vm, given, { name })
    yield* finishDropped(vm)
    yield* diskTime(vm, costs.diskTransfer, `${name} ${path.text}`)
    try {
      return work(vm, path.text, ...rest)
    } catch (error) {
      throw renamed(error, path)
    }
  })
}

/** A call with two paths first. */
function onPaths(
  name: string,
  signature: string,
  work: (vm: Vm, source: string, target: string) => void,
): NativeFunction {
  const refuse = refuserOfFolders(signature)
  return nativeSteps(name, signature, function* (vm, ...given: Value[]) {
    refuse(given)
    const [first = null, second = null] = given
    const source = yield* pathOf(vm, first, { name, what: "src" })
    const target = yield* pathOf(vm, second, { name, what: "dst" })
    yield* finishDropped(vm)
    yield* diskTime(vm, costs.diskTransfer, `${name} ${source.text}`)
    try {
      work(vm, source.text, target.text)
    } catch (error) {
      throw withBothNames(error, source, target)
    }
    return null
  })
}

/** Whichever of two paths it is about, an error names both. */
function withBothNames(error: unknown, source: NamedPath, target: NamedPath): unknown {
  if (error instanceof PyRaise && error.exception.member("errno") !== undefined) {
    error.exception.setMember("filename", source.shown)
    error.exception.setMember("filename2", target.shown)
  }
  return error
}

function diskOf(vm: Vm) {
  return runtimeOf(vm).disk
}

/** The ten numbers of `os.stat_result`, then the three times in nanoseconds, then blocks. */
export function statOf(node: DiskNode): Value {
  const seconds = (nanos: number): Value =>
    Number((epochNanos + BigInt(Math.floor(nanos))) / 1_000_000_000n)
  const exact = (nanos: number): Value => epochNanos + BigInt(Math.floor(nanos))
  const times = [node.accessedNanos, node.modifiedNanos, node.changedNanos]
  const links =
    node instanceof DirectoryNode
      ? 2 + [...node.entries.values()].filter(one => one instanceof DirectoryNode).length
      : node.links
  const first = [
    kindBits[node.kind] | node.permissions,
    node.inode,
    1,
    links,
    node.owner,
    node.owner,
    node.size,
  ]
  return tuple([...first, ...times.map(seconds), ...times.map(exact), Math.ceil(node.size / 512)])
}

/** What an open descriptor without an entry on the disk has: a terminal, a pipe, a socket. */
function withoutEntry(mode: number): Value {
  return tuple([mode, 0, 1, 1, userId, userId, 0, 0, 0, 0, 0, 0, 0, 0])
}

const terminal = withoutEntry(0o020620)
const pipe = withoutEntry(0o010600)
const socket = withoutEntry(0o140777)

/** `os.fstat` of a descriptor. */
export function statOfDescriptor(vm: Vm, number: number): Value {
  const { target } = descriptorsOf(vm).get(number)
  if (target instanceof FileNode || target instanceof DirectoryNode) return statOf(target)
  if (target instanceof PipeReader || target instanceof PipeWriter) return pipe
  return target instanceof Endpoint ? socket : terminal
}

const statSignature = "(path, /, dir_fd=None, follow_symlinks=True)"
const refuseFoldersOfStat = refuserOfFolders(statSignature)

function* statSteps(
  vm: Vm,
  given: Value,
  folder: Value = null,
  follows: Value = true,
): Steps<Value> {
  refuseFoldersOfStat([given, folder])
  const number = typeof given === "boolean" ? null : intOf(given)
  if (number !== null) return statOfDescriptor(vm, Number(number))
  const path = yield* pathOf(vm, given, { name: "stat", takes: "integer" })
  yield* finishDropped(vm)
  yield* diskTime(vm, costs.diskTransfer, `stat ${path.text}`)
  try {
    return statOf(diskOf(vm).entry(path.text, follows === false))
  } catch (error) {
    throw renamed(error, path)
  }
}

/** Names in a directory with what each is: `(name, kind, inode)`, kind of what a link leads to last. */
function* entriesSteps(vm: Vm, given: Value, name: string): Steps<readonly [string, DiskNode][]> {
  const accepted = { name, takes: "integer or None" } as const
  const path = given === null ? { text: ".", shown: "." } : yield* pathOf(vm, given, accepted)
  yield* finishDropped(vm)
  yield* diskTime(vm, costs.diskTransfer, `${name} ${path.text}`)
  try {
    return [...diskOf(vm).list(path.text).entries]
  } catch (error) {
    throw renamed(error, path)
  }
}

const reading = [
  nativeSteps("_stat", statSignature, statSteps),
  nativeSteps("listdir", "(path=None)", function* (vm, given: Value = null) {
    const entries = yield* entriesSteps(vm, given, "listdir")
    const isBytes = given instanceof PyBytes
    return list(entries.map(([name]) => (isBytes ? encodeText(name, "utf-8", "strict") : name)))
  }),
  nativeSteps("_entries", "(path, /)", function* (vm, given: Value) {
    const entries = yield* entriesSteps(vm, given, "scandir")
    return list(entries.map(([name, node]) => tuple([name, node.kind, node.inode])))
  }),
  onPath("readlink", "(path, *, dir_fd=None)", (vm, path) => {
    const node = diskOf(vm).entry(path, true)
    if (!(node instanceof LinkNode)) throw osError("EINVAL", path)
    return node.target
  }),
  onPath(
    "access",
    "(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)",
    (vm, path, mode) => {
      const disk = diskOf(vm)
      return disk.exists(path) && disk.entry(path).allows(Number(mode))
    },
  ),
  nativeSteps("getcwd", "()", function* (vm) {
    yield* []
    return diskOf(vm).currentPath
  }),
  nativeSteps("getcwdb", "()", function* (vm) {
    yield* []
    return pyBytes(encodeText(diskOf(vm).currentPath, "utf-8", "strict").data)
  }),
]

function permissionsOf(mode: Value | undefined, missing: number, mask: number): number {
  return Number(mode ?? missing) & 0o7777 & ~mask
}

/** What a descriptor is open for; sockets, pipes and standard streams are nothing on the disk. */
function* nodeOf(vm: Vm, given: Value, name: string): Steps<DiskNode> {
  const number = intOf(given)
  if (number === null)
    throw typeError(`'${typeName(given)}' object cannot be interpreted as an integer`)
  const { target, path } = descriptorsOf(vm).get(Number(number))
  yield* finishDropped(vm)
  yield* diskTime(vm, costs.diskTransfer, `${name} ${path}`)
  if (typeof target === "string" || target instanceof Endpoint) throw osError("EINVAL")
  return target
}

function goTo(vm: Vm, node: DiskNode, path?: string): null {
  if (!(node instanceof DirectoryNode)) throw osError("ENOTDIR", path)
  if (!node.allows(1)) throw osError("EACCES", path)
  diskOf(vm).current = node
  return null
}

function allow(
  vm: Vm,
  node: DiskNode,
  how: { readonly mode: Value | undefined; readonly path?: string },
): null {
  if (node.owner !== userId) throw osError("EPERM", how.path)
  node.permissions = permissionsOf(how.mode, 0, 0)
  node.changedNanos = runtimeOf(vm).machine.nanos
  return null
}

const changing = [
  onPath("chdir", "(path)", (vm, path) => goTo(vm, diskOf(vm).entry(path), path)),
  nativeSteps("fchdir", "(fd)", function* (vm, given: Value) {
    if (intOf(given) === null)
      throw typeError("argument must be an int, or have a fileno() method.")
    return goTo(vm, yield* nodeOf(vm, given, "fchdir"))
  }),
  onPath("mkdir", "(path, mode=511, *, dir_fd=None)", (vm, path, mode) => {
    diskOf(vm).makeDirectory(path, permissionsOf(mode, 0o777, diskOf(vm).creationMask))
    return null
  }),
  onPath("rmdir", "(path, *, dir_fd=None)", (vm, path) => {
    diskOf(vm).removeDirectory(path)
    return null
  }),
  ...["remove", "unlink"].map(name =>
    onPath(name, "(path, *, dir_fd=None)", (vm, path) => {
      diskOf(vm).removeFile(path)
      return null
    }),
  ),
  ...["rename", "replace"].map(name =>
    onPaths(name, "(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", (vm, source, target) => {
      diskOf(vm).rename(source, target)
    }),
  ),
  onPaths(
    "link",
    "(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)",
    (vm, source, target) => {
      diskOf(vm).addName(source, target)
    },
  ),
  onPaths(
    "symlink",
    "(src, dst, target_is_directory=False, *, dir_fd=None)",
    (vm, source, target) => {
      diskOf(vm).makeLink(source, target)
    },
  ),
  onPath("chmod", "(path, mode, *, dir_fd=None, follow_symlinks=True)", (vm, path, mode) =>
    allow(vm, diskOf(vm).entry(path), { mode, path }),
  ),
  nativeSteps("fchmod", "(fd, mode)", function* (vm, given: Value, mode: Value) {
    return allow(vm, yield* nodeOf(vm, given, "fchmod"), { mode })
  }),
  onPath("truncate", "(path, length)", (vm, path, length) => {
    const node = diskOf(vm).entry(path)
    if (!(node instanceof FileNode)) throw osError("EISDIR", path)
    vm.host.allocate(Math.max(0, Number(length) - node.size))
    node.resize(Number(length))
    diskOf(vm).touch(node)
    return null
  }),
  onPath(
    "_utime",
    "(path, accessed_ns, modified_ns, follow, dir_fd, /)",
    (vm, path, accessed, modified, follows) => {
      const node = diskOf(vm).entry(path, follows === false)
      const since = (value: Value | undefined): number =>
        value === null || value === undefined
          ? runtimeOf(vm).machine.nanos
          : Number(BigInt(intOf(value) ?? 0) - epochNanos)
      node.accessedNanos = since(accessed)
      node.modifiedNanos = since(modified)
      return null
    },
  ),
  nativeSteps(
    "open",
    "(path, flags, mode=511, *, dir_fd=None)",
    function* (vm, given: Value, flags: Value, mode: Value = 0o777, folder: Value = null) {
      refuseFoldersOfStat([given, folder])
      const path = yield* pathOf(vm, given, { name: "open" })
      yield* finishDropped(vm)
      if (intOf(flags) === null)
        throw typeError(`'${typeName(flags)}' object cannot be interpreted as an integer`)
      const permissions = permissionsOf(mode, 0o777, diskOf(vm).creationMask)
      try {
        return yield* openSteps(vm, path.text, { flags: Number(flags), permissions })
      } catch (error) {
        throw renamed(error, path)
      }
    },
  ),
  nativeSteps("fspath", "(path)", fileSystemPath),
  native("umask", "(mask, /)", (vm, mask: Value) => {
    const given = intOf(mask)
    if (given === null)
      throw typeError(`'${typeName(mask)}' object cannot be interpreted as an integer`)
    const disk = diskOf(vm)
    const before = disk.creationMask
    disk.creationMask = Number(given) & 0o777
    return before
  }),
]

/** Rows about paths. */
export const pathCalls: readonly NativeFunction[] = [...reading, ...changing]
