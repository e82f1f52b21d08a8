/** Where a child's standard streams lead: a pipe or file of its parent's, or the terminal they share. */
import { encodeText } from "../../python/builtins/encodings"
import { isRaised } from "../../python/objects/exception"
import type { VmHost } from "../../python/objects/vm-interface"
import { descriptorsOf } from "../disk/descriptors"
import { FileNode } from "../disk/nodes"
import { Endpoint } from "../net/endpoint"
import type { Machinery } from "../machinery"
import type { ProcessTable } from "./process-table"

/** What a child's host writes and reads, through its descriptors 0, 1 and 2. */
export function standardFiles(
  table: ProcessTable,
  { runtime }: Machinery,
): Pick<VmHost, "write" | "readLine" | "isTerminal"> {
  const { machine } = runtime
  return {
    write(stream, text) {
      const file = descriptorsOf(machine).files[stream === "stdout" ? 1 : 2]
      if (file === undefined) return
      const { target } = file
      if (target === "stdout" || target === "stderr") table.print(machine.nanos, target, text)
      else if (target instanceof Endpoint) writeToPipe(target, text)
      else if (target instanceof FileNode) {
        const bytes = encoded(text)
        if (file.isAppending) file.position = target.size
        target.write(file.position, bytes)
        file.position += bytes.length
      }
    },
    isTerminal(stream) {
      const { target } = descriptorsOf(machine).files[stream === "stdin" ? 0 : 1] ?? {}
      return typeof target === "string"
    },
    readLine: () => table.main.machinery.host.readLine(),
  }
}

function encoded(text: string): Uint8Array {
  return encodeText(text, "utf-8", "backslashreplace").data
}

/** What nobody reads is lost. */
function writeToPipe(pipe: Endpoint, text: string): void {
  try {
    pipe.write(encoded(text))
  } catch (error) {
    if (!isRaised(error, "BrokenPipeError")) throw error
  }
}
