/** The network that a native's process is connected to. */
import { assert } from "../../base/assert"
import type { Vm } from "../../python/objects/vm-interface"
import type { NetworkRequest, SimulationRequest } from "../../trace/simulation"
import type { Runtime } from "../process"
import { callFarHost } from "./far-host"
import { Internet } from "./internet"
import { Network } from "./network"

/** The network of the simulation a native runs in. */
export function networkOf(vm: Vm): Network {
  const network = vm.shared.get("network")
  assert(network instanceof Network, "The machine has no network.")
  return network
}

/** What holds where nothing is said. */
const defaultNetwork: NetworkRequest = { latencyNanos: 1e6, bytesPerSecond: null, rules: [] }

/** Connects the process to the network that the request describes. */
export function connectNetwork(runtime: Runtime, request: SimulationRequest): void {
  const { machine, scheduler, disk } = runtime
  const { latencyNanos, bytesPerSecond, rules } = request.network ?? defaultNetwork
  const options = {
    latencyNanos,
    nanosPerByte: bytesPerSecond === null ? 0 : 1e9 / bytesPerSecond,
  }
  const clock = { outside: scheduler.outside, now: () => machine.nanos }
  const paths = {
    make: (path: string) => disk.makeSocket(path),
    exists: (path: string) => disk.exists(path),
  }
  const internet = new Internet(rules, request.seed ?? 0)
  const network = new Network(clock, options, paths, internet)
  network.elsewhere = (socket, address) => callFarHost(network, socket, address)
  machine.shared.set("network", network)
}
