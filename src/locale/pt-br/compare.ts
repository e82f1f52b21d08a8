import type { compareEn } from "../en/compare"
import type { Message } from "../message"

/** Texts about two runs beside each other, in Brazilian Portuguese. */
export const comparePtBr: Readonly<Record<keyof typeof compareEn, Message>> = {
  "compare-before": "antes",
  "compare-now": "agora",
  "compare-this": "este bloco",
  "compare-press": "Aperte **Próximo passo** para ver os dois.",
  "compare-both": "**{time|moment}; “{other}” leva {before|moment}.**",
  "compare-stopped": "**{name} terminou em {time|moment}; {other} {stopped}.**",
  "compare-faster":
    "**{factor}× mais rápido que “{other}”: {time|moment} em vez de {before|moment}.**",
  "compare-slower":
    "**{factor}× mais lento que “{other}”: {time|moment} em vez de {before|moment}.**",
  "compare-same": "**O mesmo tempo que “{other}”: {time|moment}.**",
  "compare-ended": "terminou em {time|moment}",
  "compare-goes-on": "vai até {time|moment}",
  "compare-gone": "não existe mais",
  "compare-less": "{delay|duration} a menos",
  "compare-more": "{delay|duration} a mais",
  "compare-minus": "−{delay|duration}",
  "compare-plus": "+{delay|duration}",
  "compare-hide": "Ocultar “{title}”",
  "compare-show": "Mostrar “{title}”",
  "compare-spoken": "Comparação com {title}: {detail}.",
  "compare-missing":
    "`compare`: nenhum bloco desta nota nem das notas de estudo tem o título “{title}”.",
  "compare-missing-near":
    "`compare`: nenhum bloco desta nota nem das notas de estudo tem o título “{title}”. Seria “{nearest}”?",
  "compare-itself": "`compare`: “{title}” é este mesmo bloco; escreva o título de outro.",
  "edited-finished": "**Terminou em {time|moment}; antes levava {before|moment}.**",
  "edited-same": "**Terminou em {time|moment}, como antes.**",
  "edited-line-same": "como antes",
  "edited-line-moved": "antes em {time}",
  "edited-line-new": "nova",
}
