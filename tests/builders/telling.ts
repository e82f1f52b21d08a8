/** What a person reads at a step, as one line of plain text. */
import { locale, toPlainText } from "../../src/locale"
import type { Language } from "../../src/locale"
import { describeOutcome } from "../../src/trace/describe-outcome"
import { describeStep } from "../../src/trace/describe"
import type { Story } from "../../src/trace/describe"
import type { Recording } from "../../src/trace/recording"
import type { Described } from "../../src/trace/sentences"
import { stepsOf } from "../../src/trace/steps"
import { timeline } from "../../src/trace/timeline"

/** Tells steps and the outcome of `recording` in `language`. */
export function telling(
  recording: Recording,
  language: Language,
): { step(step: number): string; outcome(): string; all(): string[] } {
  const story: Story = { recording, steps: stepsOf(recording), timeline: timeline(recording) }
  const told = (described: readonly Described[]): string => {
    const { tasks, threads } = story.timeline.worldAt(recording.events.length - 1)
    return toPlainText(locale(language).sentences(described), {
      task: id => tasks.get(id)?.variable || (tasks.get(id)?.call.replace(/\(.*/, "") ?? "?"),
      thread: id => threads.get(id)?.name ?? "?",
    })
  }
  return {
    step: step => told(describeStep(story, step)),
    outcome: () => told(describeOutcome(story)),
    all: () =>
      Array.from({ length: story.steps.count }, (_, step) => told(describeStep(story, step + 1))),
  }
}
