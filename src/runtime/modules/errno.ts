import { dict } from "../../python/objects/dict"
import { errorAliases, errorNumbers } from "../disk/errno-table"
import type { ModuleRows } from "./module-rows"

/** What `import errno` offers: Linux's numbers and their names. */
export const errnoModule: ModuleRows = {
  constants: [...errorNumbers.map(({ name, number }) => [name, number] as const), ...errorAliases],
  fill(_vm, namespace) {
    namespace.set(
      "errorcode",
      dict(errorNumbers.map(({ name, number }) => [number, name] as const)),
    )
  },
}
