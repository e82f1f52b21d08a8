import { PySet } from "../../python/objects/set"
import { bytearrayType, frozensetType, setType } from "../../python/objects/types"
import { PyBytes } from "../../python/objects/value"

/** A bytearray that owns the bytes. */
export function newByteArray(bytes: Uint8Array): PyBytes {
  return new PyBytes(bytearrayType, bytes)
}

/** An empty set or frozenset. */
export function newSet(isFrozen: boolean): PySet {
  return new PySet(isFrozen ? frozensetType : setType)
}
