/** Options of sockets that change what the network does, as `level:number`. */
export const optionKeys = {
  reuseAddress: "1:2",
  sendBuffer: "1:7",
  receiveBuffer: "1:8",
  linger: "1:13",
  lingerSeconds: "1:13 seconds",
  reusePort: "1:15",
  ipv6Only: "41:26",
} as const
