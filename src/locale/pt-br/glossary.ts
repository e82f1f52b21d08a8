import type { glossaryEn } from "../en/glossary"
import type { Message } from "../message"

/** Texts of the glossary, in Brazilian Portuguese. */
export const glossaryPtBr: Readonly<Record<keyof typeof glossaryEn, Message>> = {
  "glossary-title": "Glossário",
  "glossary-search": "Buscar no glossário",
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
  "glossary-aliases": "também {names}",
  "glossary-definitions": { one: "{count} definição", other: "{count} definições" },
  "glossary-not-a-term": "Não é termo",
  "glossary-hidden": "“{term}” está oculto.",
  "glossary-undo": "Desfazer",
  "glossary-hidden-count": { one: "{count} termo oculto", other: "{count} termos ocultos" },
  "glossary-source-label": "{note}, linha {line}",
  "glossary-uses": { one: "{count} uso", other: "{count} usos" },
  "glossary-uses-in": "{uses} em {notes}",
  "glossary-uses-title": "Onde é usado",
  "glossary-reading": "Lendo as notas…",
  "glossary-forms": "Jeitos de escrever uma definição, cada um com um exemplo para copiar",
  "glossary-form-bold-label": "Um termo em negrito em uma lista ou parágrafo",
  "glossary-form-bold-label-example":
    "- **Corrotina (coroutine)**: função que pode pausar com `await`.",
  "glossary-form-partly-bold": "Um termo com só a primeira palavra em negrito",
  "glossary-form-partly-bold-example":
    "- **Multitarefa** preemptiva: o sistema decide quando uma tarefa é interrompida.",
  "glossary-form-term-line": "Uma linha com o termo e, depois, um parágrafo",
  "glossary-form-term-line-example":
    "Tarefas (Tasks):\n\nUnidade de trabalho que o loop de eventos executa.",
  "glossary-form-callout": "Um callout com título em negrito",
  "glossary-form-callout-example":
    "> [!quote] **Loop de eventos**\n> Roda o que está pronto e espera pelo resto.",
  "glossary-form-heading": "Um título com uma sigla",
  "glossary-form-heading-example":
    "## GIL - Global Interpreter Lock\n\nDeixa uma thread por vez rodar Python.",
  "glossary-copy": "Copiar",
  "glossary-restore-all": "Mostrar todos de novo",
  "tags-unreadable": "As tags na linha {line} estão escritas de um jeito que só você deve mudar.",
  "tags-choose-note": "Mudar {note}",
  "tags-nothing": "Todas as notas sobre asyncio têm as tags de estudo.",
  "tags-failed": "A nota {note} não pôde ser mudada.",
}
