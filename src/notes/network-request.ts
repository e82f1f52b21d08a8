import type { BlockOptions } from "./block-options"

/** What a block's options say about the simulated network, as a run takes it. */
export function networkRequest({ latency, bandwidth, net }: BlockOptions) {
  return { latencyNanos: latency, bytesPerSecond: bandwidth, rules: net }
}
