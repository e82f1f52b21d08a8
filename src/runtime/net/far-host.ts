/**
 * Hosts outside the program as plain connections find them: port 80 speaks just enough HTTP to
 * answer one request after another as the simulated internet does, other ports refuse. TLS is not
 * spoken.
 */
import { decodeBytes, encodeText } from "../../python/builtins/encodings"
import type { InternetAddress } from "./address"
import type { Network } from "./network"
import { StreamSocket } from "./stream-socket"

const HTTP_PORT = 80
const END_OF_HEAD = "\r\n\r\n"

/** Answers a call to a host outside; false when nobody would. */
export function callFarHost(
  network: Network,
  socket: StreamSocket,
  called: InternetAddress,
): boolean {
  const name = network.names.nameOf(called.host) ?? called.host
  const failure = network.internet.failureOf(name)
  if (failure === "timeout") return true
  if (called.port !== HTTP_PORT || failure !== null) return false
  network.later(network.options.latencyNanos * 2, () => {
    if (socket.state !== "connecting") return
    const host = new StreamSocket(socket.family, network)
    host.local = called
    host.peer = socket.local
    network.join(socket, host, false)
    new WebServer(network, host, name).begin()
  })
  return true
}

/** The other end of one connection. */
class WebServer {
  private received = ""

  constructor(
    private readonly network: Network,
    private readonly socket: StreamSocket,
    private readonly name: string,
  ) {}

  begin(): void {
    this.socket.watchers.add(() => this.readAll())
  }

  private readAll(): void {
    const { socket } = this
    if (socket.state !== "connected") return
    for (let data = socket.read(65_536); data !== null; data = socket.read(65_536)) {
      if (data.length === 0) {
        socket.close()
        return
      }
      this.received += decodeBytes(data, "latin-1", "strict")
    }
    this.answerWhole()
  }

  /** Answers every request that has come whole. */
  private answerWhole(): void {
    const end = this.received.indexOf(END_OF_HEAD)
    if (end < 0) return
    const head = this.received.slice(0, end)
    const length = Number(/^content-length:\s*(\d+)/im.exec(head)?.[1] ?? 0)
    const bodyEnd = end + END_OF_HEAD.length + length
    if (this.received.length < bodyEnd) return
    const body = this.received.slice(end + END_OF_HEAD.length, bodyEnd)
    this.received = this.received.slice(bodyEnd)
    this.answer(head, body)
    this.answerWhole()
  }

  private answer(head: string, body: string): void {
    const [first = "", ...lines] = head.split("\r\n")
    const [method = "GET", path = "/"] = first.split(" ")
    const headers = lines.map(line => {
      const [key = "", ...value] = line.split(":")
      return [key.trim(), value.join(":").trim()] as const
    })
    const answer = this.network.internet.ask({
      method,
      url: path.startsWith("http://") ? path : `http://${this.name}${path}`,
      headers,
      body: encodeText(body, "latin-1", "strict").data,
    })
    this.network.later(answer.latencyNanos, () => {
      if (answer.kind === "failure") this.network.sendReset(this.socket)
      else this.send(answer)
    })
  }

  private send(answer: {
    readonly status: number
    readonly headers: readonly (readonly [string, string])[]
    readonly body: Uint8Array
  }): void {
    if (this.socket.state !== "connected") return
    const lines = answer.headers.map(([key, value]) => `${key}: ${value}`)
    const words = answer.status < 400 ? "OK" : "Error"
    const head = [`HTTP/1.1 ${answer.status} ${words}`, ...lines, "Connection: close"].join("\r\n")
    this.socket.write(encodeText(head + END_OF_HEAD, "utf-8", "replace").data)
    this.socket.write(answer.body)
    this.socket.close()
  }
}
