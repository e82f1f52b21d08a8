/** What a player needs to be told where it goes alone, without the app around it. */
import { appEn } from "./en/app"
import { glossaryEn } from "./en/glossary"
import { glossaryOutsideEn } from "./en/glossary-outside"
import { notesEn } from "./en/notes"
import { termsEn } from "./en/terms"
import type { Language } from "./locale-of"
import type { Message } from "./message"
import { messagesEn } from "./messages-en"
import { messagesPtBr } from "./messages-pt-br"

/** The messages of a language without those of the app, the notes and the glossary. */
export function playerMessages(language: Language): Readonly<Record<string, Message>> {
  const messages = language === "pt-BR" ? messagesPtBr : messagesEn
  const others = { ...appEn, ...notesEn, ...glossaryEn, ...glossaryOutsideEn, ...termsEn }
  return Object.fromEntries(Object.entries(messages).filter(([key]) => !(key in others)))
}
