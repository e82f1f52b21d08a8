import type { notesEn } from "../en/notes"
import type { Message } from "../message"

/** Texts about notes, in Brazilian Portuguese. */
export const notesPtBr: Readonly<Record<keyof typeof notesEn, Message>> = {
  simulate: "Simular",
  "simulate-hint": "Rodar este código em uma simulação abaixo",
  "simulate-close": "Fechar a simulação",
  "unknown-option": "Não existe a opção `{name}`.",
  "unknown-option-near": "Não existe a opção `{name}`. Seria `{nearest}`?",
  "bad-option-value": "`{name}` não pode ser `{value}`: {expected}.",
  "option-not-yet": "A opção `{name}` ainda não existe aqui; o programa roda sem ela.",
  "verdict-output-met": "A saída é a esperada.",
  "verdict-output-unmet": "A linha {line} da saída deveria ser `{expected}`; é `{actual}`.",
  "verdict-output-missing": "A linha {line} da saída deveria ser `{expected}`; ela não existe.",
  "verdict-output-unexpected": "A linha {line} da saída, `{actual}`, não era esperada.",
  "verdict-time-met": "Leva {actual|decimal}\u00a0s, como esperado.",
  "verdict-time-unmet": "Deveria levar {expected|decimal}\u00a0s; leva {actual|decimal}\u00a0s.",
  "verdict-outcome-met": "Termina como esperado: `{actual}`.",
  "verdict-outcome-unmet": "Deveria terminar com `{expected}`; termina com `{actual}`.",
  "tags-missing": {
    one: "{count} nota fala de asyncio, mas não tem as tags de estudo.",
    other: "{count} notas falam de asyncio, mas não têm as tags de estudo.",
  },
  "tags-show-change": "Ver e adicionar",
  "tags-add": "Adicionar as tags",
  "tags-added": {
    one: "Tags adicionadas a {count} nota.",
    other: "Tags adicionadas a {count} notas.",
  },
  "tags-preview-title": "O que muda",
  "tags-not-now": "Agora não",
  "create-examples": "Criar notas de exemplo",
  "examples-created": "As notas de exemplo estão na pasta {folder}.",
  "examples-exist": "A pasta {folder} já existe; nada foi gravado.",
}
