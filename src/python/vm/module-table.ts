import { dict, type PyDict } from "../objects/dict"
import { NEEDS_CALL } from "../objects/singletons"
import type { Value } from "../objects/value"

/** The loaded modules by name: what the machine asks for and what `sys.modules` shows are one dict. */
export class ModuleTable {
  /** `sys.modules`. */
  readonly dict: PyDict = dict()

  /** What stands under the name; a program may have put anything there. */
  get(name: string): Value | undefined {
    const found = this.dict.get(name)
    return found === NEEDS_CALL ? undefined : found
  }

  has(name: string): boolean {
    return this.get(name) !== undefined
  }

  set(name: string, module: Value): void {
    this.dict.set(name, module)
  }

  delete(name: string): void {
    this.dict.delete(name)
  }

  values(): readonly Value[] {
    return this.dict.entries().map(([, module]) => module)
  }
}
