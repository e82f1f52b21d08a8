/** Names of Python 2, which protocols before 3 write and read. */

const modules: readonly (readonly [string, string])[] = [
  ["builtins", "__builtin__"],
  ["copyreg", "copy_reg"],
  ["queue", "Queue"],
  ["socketserver", "SocketServer"],
  ["configparser", "ConfigParser"],
  ["reprlib", "repr"],
  ["winreg", "_winreg"],
  ["_thread", "thread"],
  ["io", "io"],
]

const globals: readonly (readonly [string, string])[] = [
  ["builtins.range", "__builtin__.xrange"],
  ["functools.reduce", "__builtin__.reduce"],
  ["sys.intern", "__builtin__.intern"],
  ["builtins.chr", "__builtin__.unichr"],
  ["builtins.str", "__builtin__.unicode"],
  ["builtins.int", "__builtin__.long"],
  ["builtins.zip", "itertools.izip"],
  ["builtins.map", "itertools.imap"],
  ["builtins.filter", "itertools.ifilter"],
  ["itertools.filterfalse", "itertools.ifilterfalse"],
  ["itertools.zip_longest", "itertools.izip_longest"],
  ["collections.UserDict", "UserDict.IterableUserDict"],
  ["collections.UserList", "UserList.UserList"],
  ["collections.UserString", "UserString.UserString"],
]

const exceptions =
  "ArithmeticError AssertionError AttributeError BaseException BufferError BytesWarning DeprecationWarning EOFError EnvironmentError Exception FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError KeyError KeyboardInterrupt LookupError MemoryError NameError NotImplementedError OSError OverflowError PendingDeprecationWarning ReferenceError RuntimeError RuntimeWarning StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError".split(
    " ",
  )
const newOsErrors =
  "BrokenPipeError ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError".split(
    " ",
  )

const rows: readonly (readonly [string, string])[] = [
  ...globals,
  ...exceptions.map(name => [`builtins.${name}`, `exceptions.${name}`] as const),
]
const toOld = new Map([
  ...rows,
  ...newOsErrors.map(name => [`builtins.${name}`, "exceptions.OSError"] as const),
])
const toNew = new Map(rows.map(([fresh, old]) => [old, fresh]))
const modulesToOld = new Map(modules)
const modulesToNew = new Map(modules.map(([fresh, old]) => [old, fresh]))

/** A module and a name in it. */
export type GlobalName = readonly [module: string, name: string]

function mapped(
  [module, name]: GlobalName,
  whole: ReadonlyMap<string, string>,
  parts: ReadonlyMap<string, string>,
): GlobalName {
  const found = whole.get(`${module}.${name}`)
  if (found === undefined) return [parts.get(module) ?? module, name]
  const cut = found.lastIndexOf(".")
  return [found.slice(0, cut), found.slice(cut + 1)]
}

/** How Python 2 called it. */
export function oldName(name: GlobalName): GlobalName {
  return mapped(name, toOld, modulesToOld)
}

/** What Python 2's name is called now. */
export function newName(name: GlobalName): GlobalName {
  return mapped(name, toNew, modulesToNew)
}
