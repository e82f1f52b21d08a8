/**
 * Every sentence a person reads, in English and Brazilian Portuguese. The texts lie in `en/` and
 * `pt-br/`, a file per area; the English files define the keys, and a key without its Portuguese
 * text does not compile.
 */
import { localeOf } from "./locale-of"
import type { Language, Locale } from "./locale-of"
import type { Naming, Piece } from "./message"
import { messagesEn } from "./messages-en"
import type { MessageKey } from "./messages-en"
import { messagesPtBr } from "./messages-pt-br"

export { toPlainText } from "./message"
export type { Language, Locale, MessageKey, Naming, Piece }

/** The words and formats of a language. */
export function locale(language: Language): Locale {
  return language === "pt-BR" ? brazilian : english
}

/** The language for an app that speaks `tag` (`pt-BR`, `pt`, `en-GB`, ...); English is the default. */
export function languageFor(tag: string): Language {
  return /^pt\b/i.test(tag) ? "pt-BR" : "en"
}

/** Whether `key` (of a diagnostic, a finding) is one there are words for. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(messagesEn, key)
}

const english = localeOf("en", messagesEn)
const brazilian = localeOf("pt-BR", messagesPtBr)
