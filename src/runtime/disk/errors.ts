/** Failures of the simulated operating system as Python sees them. */
import { exceptionTypeNamed, newException, PyRaise } from "../../python/objects/exception"
import type { PyType } from "../../python/objects/type"
import type { Value } from "../../python/objects/value"
import { errorNamed } from "./errno-table"

/** Which class of OSError stands for which error number. */
const classes: ReadonlyMap<string, string> = new Map([
  ["EAGAIN", "BlockingIOError"],
  ["EALREADY", "BlockingIOError"],
  ["EINPROGRESS", "BlockingIOError"],
  ["EPIPE", "BrokenPipeError"],
  ["ESHUTDOWN", "BrokenPipeError"],
  ["ECHILD", "ChildProcessError"],
  ["ECONNABORTED", "ConnectionAbortedError"],
  ["ECONNREFUSED", "ConnectionRefusedError"],
  ["ECONNRESET", "ConnectionResetError"],
  ["EEXIST", "FileExistsError"],
  ["ENOENT", "FileNotFoundError"],
  ["EISDIR", "IsADirectoryError"],
  ["ENOTDIR", "NotADirectoryError"],
  ["EINTR", "InterruptedError"],
  ["EACCES", "PermissionError"],
  ["EPERM", "PermissionError"],
  ["ESRCH", "ProcessLookupError"],
  ["ETIMEDOUT", "TimeoutError"],
])

/** `OSError` or the class that its number asks for. */
export function osErrorType(name: string): PyType {
  return exceptionTypeNamed(classes.get(name) ?? "OSError")
}

/** The error of a failed call, with the path (and the second path) as the program named it. */
export function osError(name: string, path?: Value, second?: Value): PyRaise {
  const { number, text } = errorNamed(name)
  const exception = newException(osErrorType(name), [number, text])
  exception.setMember("errno", number)
  exception.setMember("strerror", text)
  if (path !== undefined) exception.setMember("filename", path)
  if (second !== undefined) exception.setMember("filename2", second)
  return new PyRaise(exception)
}
