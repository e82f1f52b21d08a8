/** The notes of `vault/`, put in at build time by `scripts/build/study-vault.mjs`. */
declare module "asyncio-sim/study-vault" {
  /** The notes in the order of their names. */
  export const studyVault: readonly {
    /** File name with ending. */
    readonly name: string
    readonly text: string
  }[]
}
