/** `import` and `from ... import`. */
import { Op } from "../bytecode"
import type * as ast from "../syntax/ast"
import { storeName } from "./names"
import type { Register } from "./registers"
import type { Unit } from "./unit"

/** `import a.b, c.d as e` */
export function importStatement(unit: Unit, node: ast.Import): void {
  for (const alias of node.names) {
    unit.scratch(() => {
      const module = unit.assembler.allocate()
      const none = unit.constant(null)
      unit.emit(node.range, Op.IMPORT_NAME, module, unit.name(alias.name), none, 0)
      const [first = "", ...inner] = alias.name.split(".")
      if (alias.asname === null) return storeName(unit, first, module, alias.range)
      for (const name of inner) {
        unit.emit(node.range, Op.IMPORT_FROM, module, module, unit.name(name))
      }
      storeName(unit, alias.asname, module, alias.range)
    })
  }
}

/** `from module import a as b, c`; what `__future__` asks for is known before. */
export function importFromStatement(unit: Unit, node: ast.ImportFrom): void {
  unit.scratch(() => {
    const module = unit.assembler.allocate()
    const items = node.names.map(alias => alias.name)
    const names = unit.constant({ type: "tuple", items })
    const name = unit.name(node.module ?? "")
    unit.emit(node.range, Op.IMPORT_NAME, module, name, names, node.level)
    if (items[0] === "*") return unit.emit(node.range, Op.IMPORT_STAR, module)
    const value = unit.assembler.allocate()
    for (const alias of node.names) importOne(unit, { node, alias, module, value })
  })
}

interface ImportedName {
  readonly node: ast.ImportFrom
  readonly alias: ast.Alias
  readonly module: Register
  readonly value: Register
}

function importOne(unit: Unit, { node, alias, module, value }: ImportedName): void {
  unit.emit(node.range, Op.IMPORT_FROM, value, module, unit.name(alias.name))
  storeName(unit, alias.asname ?? alias.name, value, alias.range)
}
