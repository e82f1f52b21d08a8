/**
 * Streams with bytes that have not reached their file yet. CPython writes them when the last
 * reference to the stream goes; here, when the file is looked at again and nothing leads to the
 * stream any more, and at the end of the program.
 */
import { PyRaise } from "../../python/objects/exception"
import { run } from "../../python/objects/native"
import type { Vm } from "../../python/objects/vm-interface"
import { finalizersOf } from "../lifetimes"
import { runtimeOf } from "../process"
import { writeUnraisable } from "../unraisable"
import { descriptorsOf, type Steps } from "../disk/descriptors"
import type { PyStream } from "./base"
import type { PyFileIo } from "./file-io"

/** A stream that holds back what it was given. */
export interface Writer extends PyStream {
  readonly hasUnwritten: boolean
  /** The file below, when it is a plain one. */
  readonly file: PyFileIo | null
  finish(vm: Vm): Steps<void>
}

const STDOUT = 1
/** The exit status of a Python that could not write what it had printed. */
const UNFLUSHED = 120

/** The writers of one process. */
class OpenFiles {
  /** Keeps the walk over what the program can reach out of here. */
  readonly isMachinery = true
  readonly writers = new Set<Writer>()
}

function openFilesOf(vm: Vm): OpenFiles {
  const known = vm.shared.get("open-files")
  if (known instanceof OpenFiles) return known
  const made = new OpenFiles()
  vm.shared.set("open-files", made)
  return made
}

/** Remembers a stream that may hold something back. */
export function noteWriter(vm: Vm, writer: Writer): void {
  openFilesOf(vm).writers.add(writer)
}

/** Writes what dropped streams hold back; asked before the disk is looked at by path. */
export function* finishDropped(vm: Vm): Steps<void> {
  const { writers } = openFilesOf(vm)
  for (const writer of writers) if (!writer.hasUnwritten) writers.delete(writer)
  if (writers.size === 0) return
  const finalizers = finalizersOf(vm)
  for (const writer of [...writers]) {
    if (!writer.hasUnwritten || finalizers.isAlive(writer)) continue
    writers.delete(writer)
    yield* writer.finish(vm)
  }
}

/** Writes everything that is still held back, at the end of the program. */
export function* finishAll(vm: Vm): Steps<void> {
  const { writers } = openFilesOf(vm)
  for (const writer of writers) {
    const isOpen =
      writer.file === null || descriptorsOf(vm).files[writer.file.descriptor] !== undefined
    if (writer.hasUnwritten && isOpen) yield* finishLast(vm, writer)
  }
}

/** Nobody is there to hear of an error any more; only that of standard output is told. */
function* finishLast(vm: Vm, writer: Writer): Steps<void> {
  try {
    yield* writer.finish(vm)
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error
    const runtime = runtimeOf(vm)
    if (writer.file?.descriptor !== STDOUT || runtime.exitStatus === UNFLUSHED) return
    const message = "Exception ignored while flushing sys.stdout"
    yield run(writeUnraisable(vm, error.exception, { message, object: null }))
    runtime.exitStatus = UNFLUSHED
  }
}
