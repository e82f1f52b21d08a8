/** The network that a native's process is connected to. */
import { assert } from "../../base/assert"
import type { Vm } from "../../python/objects/vm-interface"
import type { SimulationRequest } from "../../trace/simulation"
import type { Runtime } from "../process"
import { defaultNetwork, Network } from "./network"

/** The network of the simulation a native runs in. */
export function networkOf(vm: Vm): Network {
  const network = vm.shared.get("network")
  assert(network instanceof Network, "The machine has no network.")
  return network
}

/** Connects the process to the network that the request describes. */
export function connectNetwork(runtime: Runtime, request: SimulationRequest): void {
  const { machine, scheduler, disk } = runtime
  const { latencyNanos, bytesPerSecond } = request.network ?? {}
  const options = {
    latencyNanos: latencyNanos ?? defaultNetwork.latencyNanos,
    nanosPerByte: bytesPerSecond === undefined ? 0 : 1e9 / bytesPerSecond,
  }
  const clock = { outside: scheduler.outside, now: () => machine.nanos }
  const paths = {
    make: (path: string) => disk.makeSocket(path),
    exists: (path: string) => disk.exists(path),
  }
  machine.shared.set("network", new Network(clock, options, paths))
}
