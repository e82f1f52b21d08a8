/**
 * Every sentence a person reads, in English and Brazilian Portuguese. The texts lie in `en/` and
 * `pt-br/`, a file per area; the English files define the keys, and a key without its Portuguese
 * text does not compile.
 */
import type { Described, SentenceParams } from "../trace/sentences"
import { brazilianFormats, englishFormats } from "./format"
import type { Formats } from "./format"
import { fillMessage, toPlainText, unnamed } from "./message"
import type { Message, Naming, Piece } from "./message"
import { messagesEn } from "./messages-en"
import type { MessageKey } from "./messages-en"
import { messagesPtBr } from "./messages-pt-br"

export { toPlainText } from "./message"
export type { MessageKey, Naming, Piece }

/** The languages there are. */
export type Language = "en" | "pt-BR"

/** One language: its words, and its way of writing numbers. */
export interface Locale {
  readonly language: Language
  readonly formats: Formats
  /** A message as plain text; for messages that name no task or thread. */
  text(key: MessageKey, params?: SentenceParams): string
  /** A message as pieces to draw. */
  pieces(key: MessageKey, params?: SentenceParams): Piece[]
  /** Several sentences after each other, as `describe` gives them. */
  sentences(described: readonly Described[]): Piece[]
}

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

const english = localeOf("en", messagesEn, englishFormats)
const brazilian = localeOf("pt-BR", messagesPtBr, brazilianFormats)

function localeOf(
  language: Language,
  messages: Readonly<Record<MessageKey, Message>>,
  formats: Formats,
): Locale {
  const pieces = (key: MessageKey, params: SentenceParams = {}): Piece[] =>
    fillMessage(messages[key], params, formats)
  return {
    language,
    formats,
    pieces,
    text: (key, params) => toPlainText(pieces(key, params), unnamed),
    sentences: described =>
      described.flatMap(({ key, params }, index) =>
        index === 0 ? pieces(key, params) : [{ text: " " }, ...pieces(key, params)],
      ),
  }
}
