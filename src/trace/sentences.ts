/**
 * What can be said about a step or an outcome, by name. `describe.ts` chooses the name and the
 * facts, `src/locale` holds the words in every language: whole sentences, never parts of one.
 */

/** A sentence and the facts in it; the words say how each fact is drawn. */
export interface Described {
  readonly key: SentenceKey
  readonly params: SentenceParams
}

/** Facts by name: texts, numbers (nanoseconds, lines, places, ids of tasks and threads), lists of ids. */
export type SentenceParams = Readonly<Record<string, string | number | readonly number[]>>

/** Every sentence about steps and outcomes. */
export type SentenceKey = StepSentence | WaitSentence | OutcomeSentence

/** What just happened and why. */
export type StepSentence =
  | "line-program"
  | "line-program-prints"
  | "line-task"
  | "line-task-prints"
  | "line-thread"
  | "line-thread-prints"
  | "thread-created"
  | "thread-began"
  | "thread-switched"
  | "thread-gets-gil"
  | "thread-slept"
  | "thread-joins"
  | "thread-waits-lock"
  | "thread-waits-disk"
  | "thread-woke"
  | "thread-woke-and-runs"
  | "thread-returned"
  | "thread-raised"
  | "program-ended"
  | "program-raised"
  | "task-created"
  | "task-created-by-program"
  | "task-created-eagerly"
  | "task-began"
  | "task-resumed"
  | "task-resumed-by-task"
  | "task-resumed-by-cancel"
  | "task-suspended"
  | "task-suspended-for-task"
  | "task-suspended-for-sleep"
  | "task-suspended-for-gather"
  | "task-suspended-for-sync"
  | "task-suspended-for-executor"
  | "task-suspended-for-nothing"
  | "task-readied"
  | "task-returned"
  | "task-returned-value"
  | "task-raised"
  | "task-cancelled"
  | "cancel-requested"
  | "cancel-requested-by-program"
  | "timer-fired"
  | "timer-fired-for-callback"
  | "callback-began"

/** What follows from it, and who still waits. */
export type WaitSentence =
  | "loop-hands-over"
  | "loop-waits-for-timer"
  | "loop-waits"
  | "waiter-readied"
  | "still-waits-for-task"
  | "starts-when-creator-pauses"
  | "starts-when-loop-runs"
  | "thread-wants-gil"
  | "thread-wants-gil-other-sleeps"
  | "thread-sleeps-without-gil"
  | "joined-thread-wants-gil"

/** How the whole run ended. */
export type OutcomeSentence =
  | "finished"
  | "finished-with-status"
  | "still-running"
  | "raised"
  | "raised-at-line"
  | "import-missing"
  | "task-lacks-import"
  | "program-lacks-import"
  | "tasks-cancelled-by-program"
  | "syntax-error"
  | "syntax-error-at-line"
  | "deadlock"
  | "deadlock-task-waits"
  | "deadlock-thread-waits"
  | "unsupported"
  | "unsupported-at-line"
  | "limit-instructions"
  | "limit-events"
  | "limit-tasks"
  | "limit-threads"
  | "limit-memory"
  | "limit-output"
  | "limit-time"
  | "limit-allocation"
