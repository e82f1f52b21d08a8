/**
 * What `epoll` is: it watches endpoints and says which are ready. Those that became ready earlier
 * come first; one that stays ready goes behind the others each time it was reported, as in Linux.
 */
import type { Endpoint } from "./endpoint"

/** What is asked of an endpoint and what it answers, as bits of `epoll`. */
export const pollBits = {
  in: 0x001,
  out: 0x004,
  error: 0x008,
  hangUp: 0x010,
  peerDone: 0x2000,
} as const

interface Watch {
  readonly descriptor: number
  readonly endpoint: Endpoint
  mask: number
  readonly tell: () => void
}

/** A descriptor that is ready, and for what. */
export interface ReadyDescriptor {
  readonly descriptor: number
  readonly bits: number
}

/** What of `mask` an endpoint is ready for; errors and hang-ups are always told. */
export function readiness(endpoint: Endpoint, mask: number): number {
  let bits = 0
  if ((mask & pollBits.in) !== 0 && endpoint.isReadable) bits |= pollBits.in
  if ((mask & pollBits.out) !== 0 && endpoint.isWritable) bits |= pollBits.out
  if ((mask & pollBits.peerDone) !== 0 && endpoint.isPeerDone) bits |= pollBits.peerDone
  if (endpoint.hasFailed) bits |= pollBits.error
  if (endpoint.hasHungUp) bits |= pollBits.hangUp
  return bits
}

/** One selector. */
export class Poller {
  /** Called when something may have become ready. */
  onReady: () => void = () => undefined
  private readonly watches = new Map<number, Watch>()
  private queue: Watch[] = []

  get size(): number {
    return this.watches.size
  }

  /** What a descriptor is watched for; undefined when it is not. */
  maskOf(descriptor: number): number | undefined {
    return this.watches.get(descriptor)?.mask
  }

  /** Watches a descriptor, or changes for what. */
  watch(descriptor: number, endpoint: Endpoint, mask: number): void {
    const known = this.watches.get(descriptor)
    if (known?.endpoint === endpoint) {
      this.changeMask(descriptor, mask)
      return
    }
    this.unwatch(descriptor)
    const watch: Watch = { descriptor, endpoint, mask, tell: () => this.enqueue(watch) }
    this.watches.set(descriptor, watch)
    endpoint.watchers.add(watch.tell)
    this.enqueue(watch)
  }

  /** Changes for what a descriptor is watched, whatever it refers to by now. */
  changeMask(descriptor: number, mask: number): void {
    const known = this.watches.get(descriptor)
    if (known === undefined) return
    known.mask = mask
    this.enqueue(known)
  }

  /** Whether `poll` would report anything. */
  get hasReady(): boolean {
    return this.queue.some(watch => readiness(watch.endpoint, watch.mask) !== 0)
  }

  unwatch(descriptor: number): void {
    const watch = this.watches.get(descriptor)
    if (watch === undefined) return
    watch.endpoint.watchers.delete(watch.tell)
    this.watches.delete(descriptor)
    this.queue = this.queue.filter(one => one !== watch)
  }

  close(): void {
    for (const descriptor of [...this.watches.keys()]) this.unwatch(descriptor)
  }

  /** Which descriptors are ready now. */
  poll(most = Infinity): ReadyDescriptor[] {
    const ready: ReadyDescriptor[] = []
    const looked = this.queue
    this.queue = []
    for (const [index, watch] of looked.entries()) {
      if (ready.length >= most) {
        this.queue.unshift(...looked.slice(index))
        break
      }
      const bits = readiness(watch.endpoint, watch.mask)
      if (bits === 0) continue
      ready.push({ descriptor: watch.descriptor, bits })
      this.queue.push(watch)
    }
    return ready
  }

  private enqueue(watch: Watch): void {
    if (readiness(watch.endpoint, watch.mask) === 0) return
    if (!this.queue.includes(watch)) this.queue.push(watch)
    this.onReady()
  }
}
