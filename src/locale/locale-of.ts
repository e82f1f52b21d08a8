/** A language made from its messages; who has them need not know where they are from. */
import type { Described, SentenceParams } from "../trace/sentences"
import { brazilianFormats, englishFormats } from "./format"
import type { Formats } from "./format"
import { fillMessage, toPlainText, unnamed } from "./message"
import type { Message, Piece } from "./message"
import type { MessageKey } from "./messages-en"

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

/** The words and formats of a language; what has no message is said by its key. */
export function localeOf(language: Language, messages: Readonly<Record<string, Message>>): Locale {
  const formats = language === "pt-BR" ? brazilianFormats : englishFormats
  const pieces = (key: MessageKey, params: SentenceParams = {}): Piece[] =>
    fillMessage(messages[key] ?? key, params, formats)
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
