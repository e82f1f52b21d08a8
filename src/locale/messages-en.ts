import { appEn } from "./en/app"
import { compareEn } from "./en/compare"
import { failuresEn } from "./en/failures"
import { glossaryEn } from "./en/glossary"
import { glossaryOutsideEn } from "./en/glossary-outside"
import { movesEn } from "./en/moves"
import { narrationEn } from "./en/narration"
import { notesEn } from "./en/notes"
import { playerEn } from "./en/player"
import { questionsEn } from "./en/questions"
import { shareEn } from "./en/share"
import { termsEn } from "./en/terms"

/** Everything there is to say, in English. */
export const messagesEn = {
  ...narrationEn,
  ...failuresEn,
  ...playerEn,
  ...questionsEn,
  ...compareEn,
  ...movesEn,
  ...notesEn,
  ...glossaryEn,
  ...glossaryOutsideEn,
  ...shareEn,
  ...termsEn,
  ...appEn,
}

/** The name of a message. */
export type MessageKey = keyof typeof messagesEn
