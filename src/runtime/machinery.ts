/** What runs one simulated process, put together: the first of a run and those it starts. */
import { Machine } from "../python/vm/machine"
import type { SimulationRequest } from "../trace/simulation"
import { Kernel } from "./asyncio/kernel"
import { builtinsNamespace } from "./builtins-namespace"
import type { Disk } from "./disk/disk"
import { ProcessHost } from "./host"
import { rootsOf, watchLifetimes } from "./lifetimes"
import type { Limits } from "./limits"
import { type Held, Memory, reachable } from "./memory"
import { type ProcessFacts, Runtime } from "./process"
import type { ProcessTable } from "./processes/process-table"
import type { Recorder } from "./recorder"
import { Scheduler } from "./scheduler"

/** What a process is made of. */
export interface Machinery {
  readonly host: ProcessHost
  readonly runtime: Runtime
  readonly kernel: Kernel
}

/** What a process is given by the run. */
export interface Surroundings {
  readonly limits: Limits
  readonly recorder: Recorder
  readonly processes: ProcessTable
  readonly facts: ProcessFacts
  /** The disk as this process sees it, given its clock. */
  readonly disk: (clock: () => number) => Disk
}

function loopDefaults({ isDebugging = false, isEager = false }: SimulationRequest) {
  return { isDebugging, isEager }
}

/** A machine with everything natives reach through it; nothing runs on it yet. */
export function makeMachinery(request: SimulationRequest, given: Surroundings): Machinery {
  const { limits, recorder, processes, facts } = given
  const memory = new Memory(limits, (enough: number): Held => {
    const roots = [...rootsOf(runtime, kernel), ...kernel.liveTasks(), runtime.disk]
    return reachable(roots, { enough, mostText: machine.textBytesMade })
  })
  const host = new ProcessHost(request, limits, recorder, memory)
  const machine = new Machine(host, builtinsNamespace(), recorder.isOn ? recorder : null)
  machine.isFusing = request.isFusing ?? true
  if (request.cost !== undefined) machine.setCost(request.cost)
  recorder.machine = machine
  host.machine = machine
  const { outside } = processes
  const scheduler = new Scheduler(machine, {
    recorder,
    limits,
    memory,
    outside,
    seed: request.seed ?? 0,
  })
  const files = { disk: given.disk(() => machine.nanos), filename: request.filename }
  const runtime = new Runtime(machine, scheduler, recorder, { ...files, ...facts, processes })
  const kernel = new Kernel(machine, recorder, { limits, ...loopDefaults(request) })
  machine.shared.set("runtime", runtime)
  machine.shared.set("asyncio", kernel)
  watchLifetimes(runtime, kernel)
  return { host, runtime, kernel }
}
