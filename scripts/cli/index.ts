import { check } from "./check"
import { glossary } from "./glossary"
import { helpOn } from "./help"
import { render } from "./render"
import { run } from "./run"
import { trace } from "./trace"
import type { Verb } from "./verb"

/** Everything the terminal can do, in the order of its help. */
export const verbs: readonly Verb[] = [run, trace, render, check, glossary, helpOn(() => verbs)]

/** Verbs that are planned; asking for one says so. */
export const laterVerbs: readonly string[] = ["explore"]
