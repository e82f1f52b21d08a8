/** What `os.pidfd_open` gives: readable once the process has ended. */
import { osError } from "../disk/errors"
import { Endpoint } from "../net/endpoint"
import type { SimulatedProcess } from "./simulated-process"

/** The end of a process as a descriptor. */
export class ProcessEnd extends Endpoint {
  constructor(private readonly process: SimulatedProcess) {
    super()
    process.onEnd(() => this.changed())
  }

  get isReadable(): boolean {
    return this.process.status !== null
  }

  get isWritable(): boolean {
    return false
  }

  read(): never {
    throw osError("EINVAL")
  }

  write(): never {
    throw osError("EINVAL")
  }

  close(): void {
    this.changed()
  }
}
