/** The player of exported pages, put in at build time by `scripts/build/page-player.mjs`. */
declare module "asyncio-sim/page-player" {
  /** A `PagePlayer` as JSON, compressed with gzip, in base64. */
  export const packedPlayer: string
}
