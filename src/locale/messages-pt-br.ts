import type { Message } from "./message"
import type { MessageKey } from "./messages-en"
import { appPtBr } from "./pt-br/app"
import { comparePtBr } from "./pt-br/compare"
import { failuresPtBr } from "./pt-br/failures"
import { glossaryPtBr } from "./pt-br/glossary"
import { glossaryOutsidePtBr } from "./pt-br/glossary-outside"
import { movesPtBr } from "./pt-br/moves"
import { narrationPtBr } from "./pt-br/narration"
import { notesPtBr } from "./pt-br/notes"
import { playerPtBr } from "./pt-br/player"
import { questionsPtBr } from "./pt-br/questions"
import { sharePtBr } from "./pt-br/share"
import { termsPtBr } from "./pt-br/terms"

/** Everything there is to say, in Brazilian Portuguese. */
export const messagesPtBr: Readonly<Record<MessageKey, Message>> = {
  ...narrationPtBr,
  ...failuresPtBr,
  ...playerPtBr,
  ...questionsPtBr,
  ...comparePtBr,
  ...movesPtBr,
  ...notesPtBr,
  ...glossaryPtBr,
  ...glossaryOutsidePtBr,
  ...sharePtBr,
  ...termsPtBr,
  ...appPtBr,
}
