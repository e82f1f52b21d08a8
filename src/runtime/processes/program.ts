/**
 * What a command line means: a few commands that the simulator has, Python with a text, a script or
 * a module, or nothing. Scripts are files of the note or of the simulated disk.
 */
import { decodeBytes } from "../../python/builtins/encodings"
import type { SimulationRequest } from "../../trace/simulation"
import type { Disk } from "../disk/disk"
import { DirectoryNode, FileNode } from "../disk/nodes"
import { osError } from "../disk/errors"

/** What a process runs. */
export type Program =
  | {
      readonly kind: "python"
      readonly source: string
      readonly filename: string
      /** `sys.argv` */
      readonly args: readonly string[]
      readonly isUnbuffered: boolean
    }
  /** A command of ours; its text is Python too (modules/_commands). */
  | { readonly kind: "command"; readonly args: readonly string[] }
  /** Prints why it does not run, and ends. */
  | { readonly kind: "failure"; readonly text: string; readonly status: number }

/** What is looked through for a program. */
export interface ProgramPlaces {
  readonly request: SimulationRequest
  readonly disk: Disk
}

/** Commands that programs can start, besides Python. */
export const offeredCommands: readonly string[] =
  "cat echo env false ls printenv printf pwd sh sleep sort true".split(" ")

const pythonNames = /^python(3(\.14)?)?$/
const folders = ["/bin", "/usr/bin", "/usr/local/bin"]
const PYTHON = "/usr/bin/python3"

/** The program of a command line; throws the OSError of `exec` when there is none. */
export function programOf(file: string, args: readonly string[], places: ProgramPlaces): Program {
  const slash = file.lastIndexOf("/")
  const name = file.slice(slash + 1)
  if (slash < 0 || folders.includes(file.slice(0, slash))) {
    if (pythonNames.test(name)) return pythonProgram(args.slice(1), places)
    if (name === "bash" || name === "dash")
      return { kind: "command", args: ["sh", ...args.slice(1)] }
    if (offeredCommands.includes(name)) return { kind: "command", args: [name, ...args.slice(1)] }
  }
  if (slash >= 0) return scriptProgram(file, args, places)
  throw missing(file)
}

function missing(file: string) {
  return osError("ENOENT", file)
}

/** A file that says itself what runs it: `#!/usr/bin/env python3`. */
function scriptProgram(file: string, args: readonly string[], places: ProgramPlaces): Program {
  const { node } = places.disk.find(file)
  if (node === undefined) throw missing(file)
  if (!(node instanceof FileNode) || !node.allows(1)) throw osError("EACCES", file)
  const [first = ""] = textOf(node).split("\n", 1)
  if (/^#!.*\bpython3?\b/.test(first)) return pythonProgram([file, ...args.slice(1)], places)
  if (/^#!.*\b(ba|da)?sh\b/.test(first))
    return { kind: "command", args: ["sh", file, ...args.slice(1)] }
  throw osError("ENOEXEC", file)
}

function textOf(node: FileNode): string {
  return decodeBytes(node.read(0, node.size), "utf-8", "replace")
}

/** The arguments behind `python`. */
function pythonProgram(args: readonly string[], places: ProgramPlaces): Program {
  let isUnbuffered = false
  for (let place = 0; place < args.length; place++) {
    const option = args[place]!
    const rest = args.slice(place + 1)
    if (option === "-c") return fromText(rest, isUnbuffered)
    if (option === "-m") return fromModule(rest, { places, isUnbuffered })
    if (option === "-V" || option === "--version") return fromText([VERSION], isUnbuffered)
    if (option === "-") return fromText([STDIN, ...rest], isUnbuffered, "-")
    if (option === "-W" || option === "-X") place++
    else if (/^-[bBdEIiOPqsSuvx]+$/.test(option)) isUnbuffered ||= option.includes("u")
    else if (option.startsWith("-")) return unknownOption(option)
    else return fromScript(args.slice(place), { places, isUnbuffered })
  }
  return fromText([STDIN], isUnbuffered, "")
}

const VERSION = "import sys; print('Python', sys.version.split()[0])"
const STDIN = "import sys; exec(compile(sys.stdin.read(), '<stdin>', 'exec'))"

function fromText(args: readonly string[], isUnbuffered: boolean, first = "-c"): Program {
  const [source, ...rest] = args
  if (source === undefined) return failure("Argument expected for the -c option", 2)
  return { kind: "python", source, filename: "<string>", args: [first, ...rest], isUnbuffered }
}

interface PythonPlaces {
  readonly places: ProgramPlaces
  readonly isUnbuffered: boolean
}

function fromScript(args: readonly string[], { places, isUnbuffered }: PythonPlaces): Program {
  const [path = ""] = args
  const source = sourceOf(path, places)
  if (source !== null) return { kind: "python", source, filename: path, args, isUnbuffered }
  const shown = path.startsWith("/") ? path : `${places.disk.currentPath}/${path}`
  const text = `can't open file '${shown}': [Errno 2] No such file or directory`
  return failure(text, 2)
}

function fromModule(args: readonly string[], { places, isUnbuffered }: PythonPlaces): Program {
  const [name = "", ...rest] = args
  const stem = name.replaceAll(".", "/")
  for (const path of [`${stem}.py`, `${stem}/__main__.py`]) {
    const source = sourceOf(path, places)
    if (source !== null)
      return { kind: "python", source, filename: path, args: [path, ...rest], isUnbuffered }
  }
  return failure(`No module named ${name}`, 1)
}

function failure(text: string, status: number): Program {
  return { kind: "failure", text: `${PYTHON}: ${text}\n`, status }
}

function unknownOption(option: string): Program {
  const text =
    `Unknown option: ${option.slice(0, 2)}\n` +
    `usage: ${PYTHON} [option] ... [-c cmd | -m mod | file | -] [arg] ...\n` +
    "Try `python -h' for more information.\n"
  return { kind: "failure", text, status: 2 }
}

/** A file beside the program (itself included), else one on the disk. */
function sourceOf(path: string, { request, disk }: ProgramPlaces): string | null {
  const here = `${disk.currentPath}/`
  const plain = (path.startsWith(here) ? path.slice(here.length) : path).replace(/^(\.\/)+/, "")
  if (plain === request.filename.replace(/^(\.\/)+/, "")) return request.source
  const sibling = request.modules?.find(one => one.path === plain)
  if (sibling !== undefined) return sibling.source
  if (!disk.exists(path)) return null
  const node = disk.entry(path)
  return node instanceof DirectoryNode || !(node instanceof FileNode) ? null : textOf(node)
}
