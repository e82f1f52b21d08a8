/** What run.mjs needs of the machine. */
export { simulate } from "../../src/runtime/simulate"
export { moduleLoader } from "../../src/runtime/modules/index"
