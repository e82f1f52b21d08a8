import type { Message } from "../message"

/** Texts of questions and exercises, in English. */
export const questionsEn = {
  question: "Question",
  "question-before": "Before you go on",
  "question-printed": "What is printed next?",
  "question-turn": "Whose turn is next?",
  "question-time": "How long does this program take?",
  "question-nothing-more": "nothing more",
  "question-unknown": "I don't know",
  "question-close": "Got it",
  "question-hides": "what follows appears after your answer",
  "answer-right-plain": "Right: **{answer}**.",
  "answer-right-output": "Right: `{answer}`.",
  "answer-wrong-plain": "Not quite. The answer is **{answer}**.",
  "answer-wrong-output": "Not quite. The answer is `{answer}`.",
  "answer-told-plain": "The answer is **{answer}**.",
  "answer-told-output": "The answer is `{answer}`.",
  "step-alone": "step {step}",
  predict: "What comes next?",
  exercise: "Exercise",
  "exercise-hint": "Hint {step} of {total}",
  "exercise-done": "Done. {text}",
  "exercise-not-yet": "Not yet. {text}",
  "key-ask": "be asked what comes next",
  "key-answer": "answer the question",
} as const satisfies Readonly<Record<string, Message>>
