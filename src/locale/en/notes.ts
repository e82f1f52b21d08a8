/** Texts about notes: the Simulate button, options that are wrong, the offer of tags. */
import type { Message } from "../message"

/** Texts about notes, in English. */
export const notesEn = {
  simulate: "Simulate",
  "simulate-hint": "Run this code in a simulation below",
  "simulate-close": "Close the simulation",
  "unknown-option": "There is no option `{name}`.",
  "unknown-option-near": "There is no option `{name}`. Did you mean `{nearest}`?",
  "bad-option-value": "`{name}` cannot be `{value}`: {expected}.",
  "option-not-yet": "The option `{name}` is not offered yet; the program runs without it.",
  "verdict-output-met": "The output is as expected.",
  "verdict-output-unmet": "Line {line} of the output should be `{expected}`; it is `{actual}`.",
  "verdict-output-missing": "Line {line} of the output should be `{expected}`; there is none.",
  "verdict-output-unexpected": "Line {line} of the output, `{actual}`, was not expected.",
  "verdict-time-met": "It takes {actual|decimal}\u00a0s, as expected.",
  "verdict-time-unmet":
    "It should take {expected|decimal}\u00a0s; it takes {actual|decimal}\u00a0s.",
  "verdict-outcome-met": "It ends as expected: `{actual}`.",
  "verdict-outcome-unmet": "It should end with `{expected}`; it ends with `{actual}`.",
  "tags-missing": {
    one: "{count} note speaks of asyncio but lacks the study tags.",
    other: "{count} notes speak of asyncio but lack the study tags.",
  },
  "tags-show-change": "See and add",
  "tags-add": "Add the tags",
  "tags-added": {
    one: "Tags added to {count} note.",
    other: "Tags added to {count} notes.",
  },
  "tags-preview-title": "This is what changes",
  "tags-not-now": "Not now",
  "create-examples": "Create example notes",
  "examples-created": "Example notes are in the folder {folder}.",
  "examples-exist": "The folder {folder} exists already; nothing was written.",
} as const satisfies Readonly<Record<string, Message>>
