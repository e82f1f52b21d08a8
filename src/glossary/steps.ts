/** Work in short steps, which the plugin spreads over idle time. */

/** Takes all steps and gives what they come to. */
export function atOnce<T>(steps: Generator<void, T>): T {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}
