/**
 * Readers and writers of an event loop: callbacks that join the ready queue while a descriptor is
 * ready (`BaseSelectorEventLoop`). Each turn they come behind what was ready and before timers.
 */
import { descriptorsOf } from "../disk/descriptors"
import { osError } from "../disk/errors"
import type { EventLoop, PyHandle } from "../asyncio/loop"
import { Endpoint } from "./endpoint"
import { pollBits, Poller } from "./poller"

/** What a descriptor is watched for. */
export type Direction = "read" | "write"

interface Watched {
  read: PyHandle | null
  write: PyHandle | null
}

/** The selector of one loop. */
export class LoopSelector {
  private readonly poller = new Poller()
  private readonly watched = new Map<number, Watched>()

  constructor(
    private readonly loop: EventLoop,
    private readonly settle: () => void,
  ) {
    this.poller.onReady = () => loop.wakeUp()
  }

  /** Calls the handle whenever the descriptor is ready; another one for the same is cancelled. */
  set(descriptor: number, direction: Direction, handle: PyHandle): void {
    const known = this.watched.get(descriptor) ?? { read: null, write: null }
    const endpoint = this.endpointOf(descriptor)
    known[direction]?.cancel()
    known[direction] = handle
    this.watched.set(descriptor, known)
    this.poller.watch(descriptor, endpoint, maskOf(known))
  }

  /** False when there was none. */
  remove(descriptor: number, direction: Direction): boolean {
    const known = this.watched.get(descriptor)
    const handle = known?.[direction]
    if (known === undefined || handle == null) return false
    known[direction] = null
    if (maskOf(known) === 0) {
      this.watched.delete(descriptor)
      this.poller.unwatch(descriptor)
    } else this.poller.changeMask(descriptor, maskOf(known))
    handle.cancel()
    return true
  }

  /** Whether a descriptor is watched. */
  isWatching(descriptor: number, direction: Direction): boolean {
    return this.watched.get(descriptor)?.[direction] != null
  }

  /** Whether something is ready now. */
  get hasReady(): boolean {
    if (this.watched.size === 0) return false
    this.settle()
    return this.poller.hasReady
  }

  /** The callbacks of what is ready, in the order in which it became so. */
  takeReady(): PyHandle[] {
    if (this.watched.size === 0) return []
    this.settle()
    const handles: PyHandle[] = []
    for (const { descriptor, bits } of this.poller.poll()) {
      const known = this.watched.get(descriptor)
      if ((bits & ~pollBits.out) !== 0 && known?.read != null) handles.push(known.read)
      if ((bits & ~pollBits.in) !== 0 && known?.write != null) handles.push(known.write)
    }
    return handles
  }

  close(): void {
    this.poller.close()
    this.watched.clear()
  }

  private endpointOf(descriptor: number): Endpoint {
    const { target } = descriptorsOf(this.loop.kernel.machine).get(descriptor)
    // A plain file is always ready, which epoll refuses to watch.
    if (!(target instanceof Endpoint)) throw osError("EPERM")
    return target
  }
}

function maskOf({ read, write }: Watched): number {
  return (read === null ? 0 : pollBits.in) | (write === null ? 0 : pollBits.out)
}
