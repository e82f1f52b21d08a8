/** What `sys` says of the interpreter: CPython 3.14 on 64-bit Linux. */
import { Attributes } from "../../python/objects/instance-attributes"
import { dict } from "../../python/objects/dict"
import { frozenSet } from "../../python/objects/set"
import { float, list, tuple } from "../../python/objects/singletons"
import { builtinType } from "../../python/objects/types"
import { PyObject, type Value } from "../../python/objects/value"
import { standardModuleNames } from "../standard-names"
import { structSequence } from "./struct-sequence"

const version = structSequence("sys.version_info", [
  ["major", 3],
  ["minor", 14],
  ["micro", 2],
  ["releaselevel", "final"],
  ["serial", 0],
])

const floatInfo = structSequence("sys.float_info", [
  ["max", float(Number.MAX_VALUE)],
  ["max_exp", 1024],
  ["max_10_exp", 308],
  ["min", float(2.2250738585072014e-308)],
  ["min_exp", -1021],
  ["min_10_exp", -307],
  ["dig", 15],
  ["mant_dig", 53],
  ["epsilon", float(Number.EPSILON)],
  ["radix", 2],
  ["rounds", 1],
])

const intInfo = structSequence("sys.int_info", [
  ["bits_per_digit", 30],
  ["sizeof_digit", 4],
  ["default_max_str_digits", 4300],
  ["str_digits_check_threshold", 640],
])

const hashInfo = structSequence("sys.hash_info", [
  ["width", 64],
  ["modulus", 2305843009213693951n],
  ["inf", 314159],
  ["nan", 0],
  ["imag", 1000003],
  ["algorithm", "siphash13"],
  ["hash_bits", 64],
  ["seed_bits", 128],
  ["cutoff", 0],
])

const flags = structSequence("sys.flags", [
  ["debug", 0],
  ["inspect", 0],
  ["interactive", 0],
  ["optimize", 0],
  ["dont_write_bytecode", 0],
  ["no_user_site", 0],
  ["no_site", 0],
  ["ignore_environment", 0],
  ["verbose", 0],
  ["bytes_warning", 0],
  ["quiet", 0],
  ["hash_randomization", 1],
  ["isolated", 0],
  ["dev_mode", false],
  ["utf8_mode", 0],
  ["warn_default_encoding", 0],
  ["safe_path", false],
  ["int_max_str_digits", 4300],
])

const threadInfo = structSequence("sys.thread_info", [
  ["name", "pthread"],
  ["lock", "semaphore"],
  ["version", null],
])

const namespaceType = builtinType("SimpleNamespace", "fixed", { module: "types" })

function implementation(): PyObject {
  return new PyObject(
    namespaceType,
    Attributes.from([
      ["name", "cpython"],
      ["cache_tag", "cpython-314"],
      ["version", version],
      ["hexversion", 0x030e02f0],
    ]),
  )
}

/** Names and values that never change. */
export const sysConstants: readonly (readonly [string, Value])[] = [
  ["maxsize", 9223372036854775807n],
  ["maxunicode", 0x10ffff],
  ["byteorder", "little"],
  ["platform", "linux"],
  ["platlibdir", "lib"],
  ["executable", "/usr/bin/python3"],
  ["prefix", "/usr"],
  ["base_prefix", "/usr"],
  ["exec_prefix", "/usr"],
  ["base_exec_prefix", "/usr"],
  ["abiflags", ""],
  ["api_version", 1013],
  ["copyright", "Simulated: see the page on what is simulated."],
  ["dont_write_bytecode", false],
  ["float_repr_style", "short"],
  ["pycache_prefix", null],
  ["version", "3.14.2 (simulated)"],
  ["hexversion", 0x030e02f0],
  ["version_info", version],
  ["float_info", floatInfo],
  ["int_info", intInfo],
  ["hash_info", hashInfo],
  ["thread_info", threadInfo],
  ["flags", flags],
  ["stdlib_module_names", frozenSet([...standardModuleNames()])],
  ["builtin_module_names", tuple(["_thread", "builtins", "gc", "itertools", "sys", "time"])],
]

/** Names and values that a program may change; made for each process. */
export function sysVariables(): [string, Value][] {
  return [
    ["implementation", implementation()],
    ["warnoptions", list([])],
    ["meta_path", list([])],
    ["path_hooks", list([])],
    ["path_importer_cache", dict()],
    ["_xoptions", dict()],
  ]
}
