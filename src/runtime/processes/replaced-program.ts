import type { Program } from "./program"
import type { Inheritance } from "./start"

/** Another program takes the place of the one that runs: thrown through the machine, as by `exec`. */
export class ReplacedProgram {
  constructor(readonly next: { readonly program: Program; readonly given: Inheritance }) {}
}
