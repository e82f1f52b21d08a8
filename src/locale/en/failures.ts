/** How a run ended: what happened, verbatim where Python says it, then what to do about it. */
import type { OutcomeSentence } from "../../trace/sentences"
import type { Message } from "../message"

/** Sentences about outcomes, in English. */
export const failuresEn = {
  finished: "**Finished in {time|moment}.** Press **Next step** to see it from the start.",
  "finished-with-status":
    "**Ended in {time|moment} with status {status}.** Press **Next step** to see it from the start.",
  killed: "**Ended by {signal} in {time|moment}:** exit status {status}, as a shell shows it.",
  "still-running": "**Still running:** {time|moment} so far. What is here can already be played.",
  raised: "`{text}`",
  "raised-in-task": "`{text}` The exception came up in {task|task}, at line {line}.",
  "task-gets-exception": "{task|task} gets it at line {line} and stops too.",
  "raised-at-line": "`{text}` The exception came up at line {line}.",
  "import-missing": "`{text}` `import {module}` is missing at the top.",
  "task-lacks-import":
    "{task|task} uses `{module}` at line {line} without importing it and stops there.",
  "program-lacks-import":
    "The program uses `{module}` at line {line} without importing it and stops there.",
  "tasks-cancelled-by-program": {
    one: "{tasks|tasks} had not finished, and `asyncio.run` cancelled it.",
    other: "{tasks|tasks} had not finished, and `asyncio.run` cancelled them.",
  },
  "syntax-error": "`{text}` Python cannot read this, so nothing ran.",
  "syntax-error-at-line": "`{text}` Python cannot read line {line}, so nothing ran.",
  deadlock: "**Stopped for good:** everybody waits, and nothing can wake anybody.",
  "deadlock-task-waits": "{task|task} waits at line {line}.",
  "deadlock-thread-waits": "{thread|thread} waits at line {line}.",
  unsupported: "**Not simulated yet:** {what}.",
  "unsupported-at-line": "**Not simulated yet:** {what}, at line {line}.",
  "limit-instructions": "**Stopped at a limit:** {value} instructions.",
  "limit-events": "**Stopped at a limit:** {value} recorded events.",
  "limit-tasks": "**Stopped at a limit:** {value} tasks.",
  "limit-processes": "**Stopped at a limit:** {value} processes.",
  "limit-threads": "**Stopped at a limit:** {value} threads.",
  "limit-memory": "**Stopped at a limit:** {value} bytes of memory.",
  "limit-output": "**Stopped at a limit:** {value} characters of output.",
  "limit-time": "**Stopped at a limit:** {value|moment} of virtual time.",
  "limit-allocation": "**Stopped at a limit:** one value of {value} bytes is too large.",
  "deadlock-task-waits-for-task": "{task|task} waits at line {line} for {other|task}.",
  "deadlock-task-waits-for-gather": "{task|task} waits at line {line} for all of `gather`.",
  "deadlock-task-waits-for-data":
    "{task|task} waits at line {line} for data from `{sync}` that nobody sends.",
  "deadlock-task-waits-for-connection":
    "{task|task} waits at line {line} for connections to `{sync}` that nobody makes.",
  "deadlock-task-waits-for-sync": "{task|task} waits at line {line} for `{sync}`.",
  "deadlock-task-waits-for-lock":
    "{task|task} waits at line {line} for `{sync}`, which {other|task} holds.",
  "deadlock-more": { one: "One more waits too.", other: "{count} more wait too." },
  "limit-shown": "What ran until then is shown.",
} as const satisfies Readonly<Record<OutcomeSentence, Message>>
