/** `_sql`: the door of `sqlite3` and `asyncpg` to the tables in memory. */
import { PyDict } from "../../python/objects/dict"
import { typeError } from "../../python/objects/exception"
import { native } from "../../python/objects/native"
import { float, int, tuple } from "../../python/objects/singletons"
import { typeName } from "../../python/objects/type-of"
import { builtinType, bytesType } from "../../python/objects/types"
import { PyBytes, PyFloat, PyObject, PyTuple, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { epochNanos } from "../cost-model"
import { runtimeOf } from "../process"
import { type Answer, Connection, type Parameters } from "../sql/connection"
import { Database } from "../sql/database"
import { SqlError } from "../sql/errors"
import { parseStatement } from "../sql/parse-statement"
import type { SqlValue } from "../sql/values"
import type { ModuleRows } from "./module-rows"

/** Virtual nanoseconds that a statement takes, about, besides its rows. */
const nanosPerStatement = 8_000

const connectionType = builtinType("Connection", "fixed", { module: "_sql" })

class PyConnection extends PyObject {
  constructor(readonly connection: Connection) {
    super(connectionType)
  }
}

/** The databases of a program by their names: connections to one file share one. */
function databaseNamed(vm: Vm, name: string): Database {
  if (name === "" || name === ":memory:") return new Database()
  const known = vm.shared.get("databases")
  const databases =
    known instanceof Map ? (known as Map<string, Database>) : new Map<string, Database>()
  vm.shared.set("databases", databases)
  const found = databases.get(name) ?? new Database()
  databases.set(name, found)
  return found
}

function open(vm: Vm, name: string): PyConnection {
  const { machine } = runtimeOf(vm)
  return new PyConnection(
    new Connection(databaseNamed(vm, name), {
      work: rows => vm.host.work(rows),
      now: () => Number(epochNanos / 1_000_000n) + machine.nanos / 1e6,
      random: () =>
        BigInt.asIntN(64, (BigInt(vm.host.random32()) << 32n) | BigInt(vm.host.random32())),
    }),
  )
}

/** What the Python side bound: None, int, float, str or bytes. */
function fromPython(value: Value): SqlValue {
  if (value === null || typeof value === "string") return value
  if (typeof value === "boolean") return value ? 1n : 0n
  if (typeof value === "number" || typeof value === "bigint") return BigInt(value)
  if (value instanceof PyFloat) return Number.isNaN(value.value) ? null : value.value
  if (value instanceof PyBytes) return value.data
  throw typeError(`_sql cannot bind ${typeName(value)}`)
}

function toPython(value: SqlValue): Value {
  if (typeof value === "bigint") return int(value)
  if (typeof value === "number") return float(value)
  return value instanceof Uint8Array ? new PyBytes(bytesType, value) : value
}

function programming(message: string): SqlError {
  return new SqlError("ProgrammingError", message, "")
}

function namedParameters(
  parameters: readonly (string | number)[],
  given: ReadonlyMap<Value, Value>,
): Parameters {
  for (const [at, parameter] of parameters.entries()) {
    if (typeof parameter === "number") {
      throw programming(
        `Binding ${at + 1} has no name, but you supplied a dictionary (which has only names).`,
      )
    }
    if (!given.has(parameter)) {
      throw programming(`You did not supply a value for binding parameter :${parameter}.`)
    }
  }
  return name => fromPython(given.get(name)!)
}

/** The parameters of a statement from a tuple or a dict; all of them must be there, and no more. */
function parametersOf(sql: string, given: Value): Parameters {
  const { parameters } = parseStatement(sql)
  if (given instanceof PyDict) return namedParameters(parameters, new Map(given.entries()))
  const items = given instanceof PyTuple ? given.items : []
  const named = parameters.findIndex(parameter => typeof parameter === "string")
  if (named >= 0) {
    throw programming(
      `Binding ${named + 1} (':${parameters[named]}') is a named parameter, but you supplied a sequence which requires nominal (qmark) placeholders.`,
    )
  }
  const needed = Math.max(0, ...parameters.map(Number))
  if (needed !== items.length) {
    throw programming(
      `Incorrect number of bindings supplied. The current statement uses ${needed}, and there are ${items.length} supplied.`,
    )
  }
  return number => fromPython(items[Number(number) - 1]!)
}

/** Columns as (name, declared type) pairs, or None; rows; count; kind. */
function answerOf({ columns, rows, count, kind }: Answer): Value {
  const named = columns?.map(column => tuple([column.name, column.type]))
  const found = rows.map(row => tuple(row.map(toPython)))
  return tuple([named === undefined ? null : tuple(named), tuple(found), count, kind])
}

/** What a database complains of comes back as a tuple: (class, message, code of SQLite). */
function guarded(answer: () => Value): Value {
  try {
    return answer()
  } catch (error) {
    if (!(error instanceof SqlError)) throw error
    return tuple(["error", error.kind, error.message, error.code])
  }
}

/** The rows of `_sql`. */
export const sqlNatives: ModuleRows = {
  natives: [
    native("open", "(name, /)", (vm, name: string) => open(vm, name)),
    native("kind", "(sql, /)", (_vm, sql: string) =>
      guarded(() => parseStatement(sql).statement.kind),
    ),
    native(
      "execute",
      "(connection, sql, parameters, /)",
      (vm, { connection }: PyConnection, sql: string, given: Value) => {
        vm.host.charge(nanosPerStatement)
        return guarded(() => answerOf(connection.execute(sql, parametersOf(sql, given))))
      },
    ),
    native("script", "(connection, sql, /)", (vm, { connection }: PyConnection, sql: string) => {
      vm.host.charge(nanosPerStatement)
      return guarded(() => {
        connection.executeScript(sql, () => null)
        return null
      })
    }),
    native("begin", "(connection, /)", (_vm, { connection }: PyConnection) => {
      connection.begin()
      return null
    }),
    native("commit", "(connection, /)", (vm, { connection }: PyConnection) => {
      vm.host.charge(nanosPerStatement)
      connection.commit()
      return null
    }),
    native("rollback", "(connection, /)", (vm, { connection }: PyConnection) => {
      vm.host.charge(nanosPerStatement)
      connection.rollback()
      return null
    }),
    native("state", "(connection, /)", (_vm, { connection }: PyConnection) =>
      tuple([connection.isInTransaction, int(connection.lastRowid), connection.totalChanges]),
    ),
  ],
}
