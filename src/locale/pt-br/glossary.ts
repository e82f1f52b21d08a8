import type { glossaryEn } from "../en/glossary"
import type { Message } from "../message"

/** Texts of the glossary, in Brazilian Portuguese. */
export const glossaryPtBr: Readonly<Record<keyof typeof glossaryEn, Message>> = {
  "glossary-title": "Glossário",
  "glossary-search": "Buscar no glossário",
  "glossary-search-clear": "Limpar a busca",
  "glossary-counts": "{terms} de {notes}",
  "glossary-terms": { one: "{count} termo", other: "{count} termos" },
  "glossary-notes": { one: "{count} nota", other: "{count} notas" },
  "glossary-empty":
    "Ainda não há termos. Escreva `- **Termo**: definição` em uma nota com as tags de estudo.",
  "glossary-nothing-found": "Nenhum termo combina com “{query}”.",
  "glossary-all-letters": "Todas as letras",
  "glossary-letter": "Termos com {letter}",
  "glossary-source": "Abrir {note}, linha {line}",
  "glossary-related": "relacionados:",
  "glossary-mentioned-in": "Mencionado em",
  "glossary-aliases": "também {names}",
  "glossary-definitions": { one: "{count} definição", other: "{count} definições" },
  "glossary-not-a-term": "Não é termo",
  "glossary-hidden": "“{term}” está oculto.",
  "glossary-undo": "Desfazer",
  "glossary-hidden-count": { one: "{count} termo oculto", other: "{count} termos ocultos" },
  "glossary-show-again": "Mostrar de novo",
}
