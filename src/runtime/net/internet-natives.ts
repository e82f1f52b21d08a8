/**
 * The private module `_net`: the door through which libraries of the web reach hosts outside the
 * program, and the question whether somebody inside it listens (then real sockets are used).
 */
import { assert } from "../../base/assert"
import { asText } from "../../python/objects/as-text"
import { native, nativeSteps, type NativeSteps } from "../../python/objects/native"
import { intOf } from "../../python/objects/numbers"
import { float, list, tuple } from "../../python/objects/singletons"
import { type PyList, PyTuple, type Value } from "../../python/objects/value"
import { clockSeconds } from "../asyncio/seconds"
import { bytesOf, pyBytes } from "../io/steps"
import type { ModuleRows } from "../modules/module-rows"
import { runtimeOf } from "../process"
import { networkOf } from "./network-of"

/** What of the network other modules of the library use. */
export const internetModule: ModuleRows = {
  natives: [
    // Gives ("response", status, headers, body, seconds) or ("failure", kind, None, None, seconds).
    native(
      "ask",
      "(method, url, headers, body, /)",
      (vm, method: Value, url: Value, headers: Value, body: Value) => {
        const request = {
          method: asText(method),
          url: asText(url),
          headers: (headers as PyList).items.map(pairOf),
          body: bytesOf(body),
        }
        const answer = networkOf(vm).internet.ask(request)
        const seconds = float(answer.latencyNanos / 1e9)
        if (answer.kind === "failure")
          return tuple(["failure", answer.failure, null, null, seconds])
        const told = list(answer.headers.map(pair => tuple(pair)))
        return tuple(["response", answer.status, told, pyBytes(answer.body), seconds])
      },
    ),
    // The thread waits for an answer from outside; `operation` is `GET http://a.br`.
    nativeSteps(
      "wait",
      "(seconds, operation, /)",
      function* (vm, seconds: Value, operation: Value): NativeSteps {
        const dueNanos = runtimeOf(vm).machine.nanos + Math.round(clockSeconds(seconds) * 1e9)
        const what = { subject: -1, dueNanos, operation: asText(operation) }
        yield { kind: "park", park: { reason: "network", ...what } }
        return null
      },
    ),
    native("is_listened", "(host, port, /)", (vm, host: Value, port: Value) => {
      const network = networkOf(vm)
      const address = network.names.addressOf(asText(host))
      if (address === null) return false
      return network.listenerAt({ host: address, port: Number(intOf(port)) }) !== null
    }),
    native("is_own", "(host, /)", (vm, host: Value) => networkOf(vm).isOwn(asText(host))),
  ],
}

function pairOf(pair: Value): readonly [string, string] {
  assert(pair instanceof PyTuple, "Headers are pairs.")
  return [asText(pair.items[0]), asText(pair.items[1])]
}
