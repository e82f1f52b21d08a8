import type { termsEn } from "../en/terms"
import type { Message } from "../message"

/** Texts of terms in notes, in Brazilian Portuguese. */
export const termsPtBr: Readonly<Record<keyof typeof termsEn, Message>> = {
  "command-show-definition": "Mostrar a definição da palavra sob o cursor",
  "command-insert-term-link": "Inserir link para um termo",
  "command-link-word": "Transformar em link de verdade",
  "command-unmark-word": "Não marcar esta palavra",
  "command-add-selection": "Adicionar seleção ao glossário",
  "menu-show-definition": "Mostrar a definição de “{word}”",
  "menu-link-word": "Transformar “{word}” em link de verdade",
  "menu-unmark-word": "Não marcar “{word}”",
  "menu-add-selection": "Adicionar “{word}” ao glossário",
  "setting-mark-terms": "Marcar termos nas notas de estudo",
  "setting-mark-terms-about":
    "Um sublinhado pontilhado nos termos definidos no glossário; ao passar o mouse, a definição aparece.",
  "setting-mark-terms-first": "Na primeira vez em cada nota",
  "setting-mark-terms-all": "Sempre",
  "setting-mark-terms-off": "Nunca",
  "setting-words-mark-terms":
    "mark marcar terms termos underline sublinhado dotted pontilhado highlight destacar glossary glossário",
  "setting-unmarked-words": "Palavras sem marca",
  "setting-unmarked-words-about": "Palavras para as quais você escolheu “Não marcar esta palavra”.",
  "setting-unmarked-words-none": "Qualquer palavra pode ser marcada.",
  "setting-unmarked-words-undo": "Marcar de novo",
  "setting-words-unmarked-words":
    "unmarked sem marca words palavras terms termos glossary glossário",
  "setting-complete-terms": "Completar termos ao digitar",
  "setting-complete-terms-about":
    "Nas notas de estudo, sugere termos do glossário com o começo da definição.",
  "setting-words-complete-terms":
    "complete completar suggest sugerir typing digitar terms termos glossary glossário",
  "term-hover-source": "Termos do glossário",
  "term-unknown": "O glossário não define “{word}”.",
  "term-no-word": "Não há nenhuma palavra aqui.",
  "term-unmarked": "“{word}” não será mais marcada. Dá para desfazer nas configurações.",
  "term-choose": "Buscar um termo",
  "term-none": "Nenhum termo encontrado.",
  "term-alias-of": "{alias} ({term})",
  "term-open-glossary": "Abrir no glossário",
  "term-add-title": "Adicionar ao glossário",
  "term-add-term": "Termo",
  "term-add-definition": "Definição",
  "term-add-definition-hint": "O que significa, em uma frase",
  "term-add-aliases": "Outros nomes",
  "term-add-aliases-hint": "Separados por vírgula",
  "term-add-note": "Nota",
  "term-add-preview": "O que será escrito, e onde",
  "term-add-line": "{note}, linha {line}",
  "term-add-known": "O glossário já define “{term}”; isto acrescenta outra definição.",
  "term-add-no-notes": "Ainda não há uma nota de estudo para receber o termo.",
  "term-add": "Adicionar",
  "term-add-cancel": "Cancelar",
  "term-added": "Adicionado em {note}, linha {line}.",
  "term-add-failed": "Não foi possível alterar a nota {note}.",
}
