/**
 * What the player says about a step: cause, then effect, then who still waits. Present tense, at
 * most about 130 characters with usual names.
 */
import type { StepSentence, WaitSentence } from "../../trace/sentences"
import type { Message } from "../message"

/** Sentences about steps, in English. */
export const narrationEn = {
  "line-program": "The program reaches line {line}.",
  "line-program-prints": "The program runs line {line} and prints `{text}`.",
  "line-task": "{task|task} reaches line {line}.",
  "line-task-prints": "{task|task} runs line {line} and prints `{text}`.",
  "line-callback": "The callback reaches line {line}.",
  "line-callback-prints": "The callback runs line {line} and prints `{text}`.",
  "line-callback-runs": "The callback runs line {line}.",
  "task-suspended-in-library": "{task|task} pauses: it waits for a result.",
  "task-sleeps-in-library": "{task|task} pauses: it sleeps for {delay|duration}.",
  "task-awaits-call-in-library": "{task|task} pauses: it waits for another thread.",
  "line-thread": "{thread|thread} has the GIL and reaches line {line}.",
  "line-thread-prints": "{thread|thread} runs line {line} and prints `{text}`.",
  "thread-created":
    "{creator|thread} started the thread {thread|thread}, which runs `{target}`: it wants the GIL.",
  "thread-started": "{creator|thread} started the thread {thread|thread}: it wants the GIL.",
  "thread-began": "{thread|thread} gets the GIL and begins at line {line}.",
  "thread-switched": "{thread|thread} gets the GIL and goes on at line {line}.",
  "thread-gets-gil": "{thread|thread} gets the GIL.",
  "loop-gets-gil": "{thread|thread} gets the GIL: its loop goes on.",
  "thread-slept":
    "{thread|thread} sleeps for {delay|duration} and lets go of the GIL: another thread may run.",
  "thread-joins": "{thread|thread} waits for {other|thread} to end and lets go of the GIL.",
  "thread-waits-sync": "{thread|thread} waits for {sync} and lets go of the GIL.",
  "thread-waits-others": "{thread|thread} waits for another thread and lets go of the GIL.",
  "thread-waits-work":
    "{thread|thread} has nothing left to do: it waits for the next call and lets go of the GIL.",
  "thread-waits-lock": "{thread|thread} finds {lock} taken: it waits and lets go of the GIL.",
  "thread-waits-network": "{thread|thread} waits for the network and lets go of the GIL.",
  "thread-waits-process":
    "{thread|thread} waits for the process `{process}` and lets go of the GIL.",
  "thread-waits-pipe": "{thread|thread} waits for a pipe and lets go of the GIL.",
  "thread-waits-signal": "{thread|thread} waits for a signal and lets go of the GIL.",
  "thread-waits-disk": "{thread|thread} waits for the disk and lets go of the GIL.",
  "thread-woke": "The wait of {thread|thread} is over: it wakes up and wants the GIL.",
  "thread-woke-and-runs":
    "The wait of {thread|thread} is over: it gets the GIL and goes on at line {line}.",
  "thread-returned": "{thread|thread} has ended.",
  "thread-raised": "{thread|thread} stops with an exception.",
  "program-ended": "The program has ended.",
  "program-raised": "The program stops with an exception.",
  "task-created": "{creator|task} created {task|task}: ready, in {place|ordinal} place.",
  "task-created-by-program":
    "`asyncio.run` made the task {task|task}: ready, in {place|ordinal} place.",
  "task-created-by-callback":
    "A callback of the loop made the task {task|task}: ready, in {place|ordinal} place.",
  "task-created-for-connection":
    "A connection came in: the server made the task {task|task}, ready, in {place|ordinal} place.",
  "task-created-eagerly": "{creator|task} created {task|task}, which starts at once.",
  "task-began": "The loop gives {task|task} its turn: it begins at line {line}.",
  "task-resumed": "The loop gives {task|task} its turn again: it goes on at line {line}.",
  "task-resumed-by-task":
    "{other|task} has ended, so the loop gives {task|task} its turn: it goes on at line {line}.",
  "task-resumed-by-cancel":
    "The loop gives {task|task} its turn with a `CancelledError`, at line {line}.",
  "task-suspended": "{task|task} pauses at line {line}: it waits for a result.",
  "task-suspended-for-task": "{task|task} pauses at line {line}: it waits for {other|task}.",
  "task-suspended-for-sleep": "{task|task} pauses at line {line}: it sleeps for {delay|duration}.",
  "task-suspended-for-gather": "{task|task} pauses at line {line}: it waits for all of `gather`.",
  "task-suspended-for-lock":
    "{task|task} pauses at line {line}: it waits for `{sync}`, which {other|task} holds.",
  "task-suspended-for-item": "{task|task} pauses at line {line}: it waits for an item in `{sync}`.",
  "task-suspended-for-room": "{task|task} pauses at line {line}: it waits for room in `{sync}`.",
  "task-suspended-for-done":
    "{task|task} pauses at line {line}: it waits until all of `{sync}` is done.",
  "task-suspended-for-event": "{task|task} pauses at line {line}: it waits until `{sync}` is set.",
  "task-suspended-for-sync": "{task|task} pauses at line {line}: it waits for `{sync}`.",
  "task-suspended-for-process":
    "{task|task} pauses at line {line}: it waits for the process `{sync}`.",
  "task-suspended-for-new-process":
    "{task|task} pauses at line {line}: it waits for the process to start.",
  "task-suspended-for-pipe":
    "{task|task} pauses at line {line}: it waits for output of the process `{sync}`.",
  "task-suspended-for-socket-read":
    "{task|task} pauses at line {line}: it waits for data from `{sync}`.",
  "task-suspended-for-socket-write":
    "{task|task} pauses at line {line}: it waits until `{sync}` has taken what was written.",
  "task-suspended-for-socket-connect":
    "{task|task} pauses at line {line}: it waits for the connection to `{sync}`.",
  "task-suspended-for-socket-accept":
    "{task|task} pauses at line {line}: it waits for connections to `{sync}`.",
  "task-suspended-for-socket-close":
    "{task|task} pauses at line {line}: it waits until `{sync}` is closed.",
  "task-resumed-by-thread":
    "{thread|thread} has done its call: only now {task|task} goes on, at line {line}.",
  "task-suspended-for-executor-alone":
    "{task|task} pauses at line {line} until a thread has done the call; the lines after `await` wait: there is no other task.",
  "task-suspended-for-group":
    "{task|task} pauses at line {line}: it waits until all tasks of its group have ended.",
  "task-suspended-for-several":
    "{task|task} pauses at line {line}: it waits for several tasks together.",
  "task-suspended-for-executor": "{task|task} pauses at line {line}: it waits for another thread.",
  "task-suspended-for-nothing":
    "{task|task} pauses at line {line} only to let others run: it goes to the end of the queue.",
  "task-readied":
    "What {task|task} waited for has come: it joins the ready queue in {place|ordinal} place.",
  "task-returned": "{task|task} has ended.",
  "task-returned-value": "{task|task} has ended and returns `{detail}`.",
  "task-raised": "{task|task} stops with an exception: `{detail}`",
  "task-cancelled": "{task|task} ends cancelled.",
  "cancel-requested":
    "{other|task} asks that {task|task} be cancelled: it hears of it in its next turn.",
  "cancel-requested-by-group":
    "A task of the `TaskGroup` failed, so the group cancels {task|task}, which hears of it in its next turn.",
  "cancel-requested-by-program":
    "`asyncio.run` asks that {task|task} be cancelled: it hears of it in its next turn.",
  "timer-fired":
    "The {delay|duration} timer of {task|task} fired: it joins the ready queue in {place|ordinal} place.",
  "timer-fired-late":
    "The {delay|duration} timer of {task|task} fires {late|duration} late (the loop was busy): it joins the ready queue in {place|ordinal} place.",
  "timer-fired-for-callback": "A timer of {delay|duration} fired: `{label}` is due.",
  "callback-prints": "The loop runs the callback `{label}`, which prints `{text}`.",
  "callback-began": "The loop runs the callback `{label}`.",
  "loop-hands-over": "The loop hands over to {next|task}.",
  "loop-waits-for-timer": "Nobody is ready: the loop waits {delay|duration}.",
  "loop-waits": "Nobody is ready: the loop waits.",
  "waiter-readied":
    "{waiter|task} waited for it and joins the ready queue in {place|ordinal} place.",
  "still-waits-for-task": "{waiter|task} still waits for {task|task} to finish.",
  "starts-when-creator-pauses": "It starts only when {creator|task} pauses.",
  "starts-when-loop-runs": "It starts when the loop runs.",
  "thread-wants-gil": "{thread|thread} wants the GIL and waits for its turn.",
  "thread-wants-gil-other-sleeps":
    "{thread|thread} wants the GIL and waits for its turn; {other|thread} sleeps and does not need it.",
  "thread-sleeps-without-gil": "{other|thread} sleeps and does not need the GIL.",
  "joined-thread-wants-gil": "{thread|thread} waited for it and wants the GIL again.",
  "line-program-runs": "The program runs line {line}.",
  "line-program-defines": "The program defines `{name}` at line {line}: its body does not run yet.",
  "line-task-runs": "{task|task} runs line {line}.",
  "line-thread-runs": "{thread|thread} runs line {line}.",
  "program-slept": "The program sleeps for {delay|duration}: meanwhile nothing runs.",
  "program-waits-process": "The program waits for the process `{process}`.",
  "program-waits-pipe": "The program waits for a pipe: for what another process writes or reads.",
  "program-waits-signal": "The program waits for a signal.",
  "signal-came": "The signal {name} comes.",
  "process-prints": "Process `{process}` prints `{text}`.",
  "process-returned": "The process `{process}` has ended.",
  "process-failed": "The process `{process}` has ended with status {status}.",
  "process-killed": "The process `{process}` was ended by signal {signal}.",
  "program-waits-network": "The program waits for the network.",
  "program-waits-disk": "The program waits for the disk.",
  "program-woke": "The wait is over: the program goes on at line {line}.",
  "loop-blocked":
    "{task|task} waits without `await`: the whole loop stops, and no other task can run.",
  "loop-blocked-by-sleep": "`time.sleep` in {task|task} stops the whole loop for {delay|duration}.",
  "loop-blocked-by-pipe": "{task|task} waits for a pipe without `await`: the loop waits with it.",
  "loop-blocked-by-process":
    "{task|task} waits for the process `{process}` without `await`: the loop waits with it.",
  "loop-blocked-by-network":
    "{task|task} waits for the network without `await`: the loop waits with it.",
  "loop-blocked-by-disk": "{task|task} waits for the disk without `await`: the loop waits with it.",
  "loop-blocked-by-thread":
    "{task|task} waits for {thread|thread} without `await`: the whole loop stops with it.",
  "loop-unblocked":
    "The wait of {task|task} is over: it goes on at line {line}, and the loop is still in its hands.",
  "gather-cancelled":
    "`gather` was cancelled: {task|task} gets `CancelledError` and joins the ready queue in {place|ordinal} place.",
  "gather-part-cancelled":
    "One task of `gather` was cancelled: {task|task} gets `CancelledError` and joins the ready queue in {place|ordinal} place.",
  "connection-failed":
    "The connection to `{sync}` failed: {task|task} gets the exception and joins the ready queue in {place|ordinal} place.",
  "awaited-failed":
    "What {task|task} waited for failed: it gets the exception and joins the ready queue in {place|ordinal} place.",
  "gather-failed":
    "One task of `gather` failed: {task|task} gets the exception and joins the ready queue in {place|ordinal} place.",
  "gather-done":
    "`gather` has all results: {task|task} joins the ready queue in {place|ordinal} place.",
  "group-done":
    "All tasks of the group have ended: {task|task} joins the ready queue in {place|ordinal} place.",
  "call-done":
    "The other thread has done the call: {task|task} joins the ready queue in {place|ordinal} place.",
  "wait-done":
    "A task that {task|task} waited for has ended: {task|task} joins the ready queue in {place|ordinal} place.",
  "wait-timed-out":
    "{task|task} has waited as long as it wanted: it joins the ready queue in {place|ordinal} place.",
  "data-came":
    "There is something to read from `{sync}`: {task|task} joins the ready queue in {place|ordinal} place.",
  "connection-made":
    "The connection to `{sync}` stands: {task|task} joins the ready queue in {place|ordinal} place.",
  "connection-closed":
    "`{sync}` has closed: {task|task} joins the ready queue in {place|ordinal} place.",
  "cancel-requested-by-itself":
    "{task|task} asks for its own cancellation: it hears of it at its next pause.",
  "cancel-requested-by-timeout":
    "The time of {delay|duration} is up: {task|task} is asked to cancel and hears of it in its next turn.",
  "cancel-requested-by-late-timeout":
    "The time of {delay|duration} is up, {late|duration} late (the loop was busy): {task|task} is asked to cancel.",
  "timer-fired-for-task":
    "The timer of {task|task} fired: it joins the ready queue in {place|ordinal} place.",
  "callback-readied": "The callback `{label}` joins the ready queue.",
  "it-prints": "It prints `{text}`.",
  "so-ready": {
    one: "So {tasks|tasks} becomes ready.",
    other: "So {tasks|tasks} become ready.",
  },
  "so-many-ready": {
    one: "So {count} task becomes ready.",
    other: "So {count} tasks become ready.",
  },
  "puts-item": "It puts `{item}` into `{sync}`.",
  "takes-item": "It takes `{item}` from `{sync}`.",
  "takes-lock": "It takes `{sync}`.",
  "takes-lock-at-once": "It takes `{sync}` without a pause: it was free.",
  "takes-place-at-once": "It gets into `{sync}` without a pause: there was room.",
  "puts-item-at-once": "It puts `{item}` into `{sync}` without a pause.",
  "takes-item-at-once": "It takes `{item}` from `{sync}` without a pause.",
  "passes-task":
    "{other|task} had ended already: the `await` goes on at once, without a turn of the loop.",
  "passes-task-returned":
    "{other|task} had ended already: the result `{detail}` comes at once, without a turn of the loop.",
  "passes-task-raised":
    "{other|task} had failed already: its exception comes at once, without a turn of the loop.",
  "passes-task-cancelled":
    "{other|task} was cancelled already: the `CancelledError` comes at once, without a turn of the loop.",
  "passes-tasks":
    "{tasks|tasks} had ended already: the `await` goes on at once, without a turn of the loop.",
  "passes-many":
    "All of that had ended already ({count}): the `await` goes on at once, without a turn of the loop.",
  "passes-future-returned":
    "The result was there already: it comes at once, without a turn of the loop.",
  "passes-future-raised":
    "The exception was there already: it comes at once, without a turn of the loop.",
  "passes-future-cancelled":
    "That was cancelled already: the `CancelledError` comes at once, without a turn of the loop.",
  "passes-event":
    "`{sync}` was set already: the `await` goes on at once, without a turn of the loop.",
  "passes-join":
    "All of `{sync}` was done already: the `await` goes on at once, without a turn of the loop.",
  "passes-briefly": "The `await` does not pause.",
  "enters-coroutine": "The `await` enters `{name}` at once, without a turn of the loop.",
  "leaves-coroutine": "`{name}` ended without a single pause: the loop had no turn.",
  "lets-lock-go": "It lets go of `{sync}`.",
  "ready-lose": {
    one: "{tasks|tasks} was ready and loses {delay|duration}.",
    other: "{tasks|tasks} were ready and lose {delay|duration} each.",
  },
  "many-ready-lose": {
    one: "{count} task was ready and loses {delay|duration}.",
    other: "{count} tasks were ready and lose {delay|duration} each.",
  },
} as const satisfies Readonly<Record<StepSentence | WaitSentence, Message>>
