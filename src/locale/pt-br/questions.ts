import type { questionsEn } from "../en/questions"
import type { Message } from "../message"

/** Texts of questions and exercises, in Brazilian Portuguese. */
export const questionsPtBr: Readonly<Record<keyof typeof questionsEn, Message>> = {
  question: "Pergunta",
  "question-before": "Antes de continuar",
  "question-printed": "O que é impresso a seguir?",
  "question-turn": "De quem é a próxima vez?",
  "question-time": "Quanto tempo este programa leva?",
  "question-nothing-more": "mais nada",
  "question-unknown": "Não sei",
  "question-close": "Entendi",
  "question-hides": "a continuação aparece depois da sua resposta",
  "answer-right-plain": "Isso mesmo: **{answer}**.",
  "answer-right-output": "Isso mesmo: `{answer}`.",
  "answer-wrong-plain": "Ainda não. A resposta é **{answer}**.",
  "answer-wrong-output": "Ainda não. A resposta é `{answer}`.",
  "answer-told-plain": "A resposta é **{answer}**.",
  "answer-told-output": "A resposta é `{answer}`.",
  "step-alone": "passo {step}",
  predict: "O que vem a seguir?",
  exercise: "Exercício",
  "exercise-hint": "Dica {step} de {total}",
  "exercise-done": "Feito. {text}",
  "exercise-not-yet": "Ainda não. {text}",
  "key-ask": "responder o que vem a seguir",
  "key-answer": "escolher uma resposta",
}
