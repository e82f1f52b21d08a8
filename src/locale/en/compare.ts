import type { Message } from "../message"

/** Texts about two runs beside each other, in English. */
export const compareEn = {
  "compare-before": "before",
  "compare-now": "now",
  "compare-this": "this block",
  "compare-press": "Press **Next step** to follow both.",
  "compare-both": "**{time|moment}; “{other}” takes {before|moment}.**",
  "compare-stopped": "**{name} finished in {time|moment}; {other} {stopped}.**",
  "compare-faster":
    "**{factor}× faster than “{other}”: {time|moment} instead of {before|moment}.**",
  "compare-slower":
    "**{factor}× slower than “{other}”: {time|moment} instead of {before|moment}.**",
  "compare-same": "**The same time as “{other}”: {time|moment}.**",
  "compare-ended": "ended at {time|moment}",
  "compare-goes-on": "goes on until {time|moment}",
  "compare-gone": "no longer there",
  "compare-less": "{delay|duration} less",
  "compare-more": "{delay|duration} more",
  "compare-minus": "−{delay|duration}",
  "compare-plus": "+{delay|duration}",
  "compare-hide": "Hide “{title}”",
  "compare-show": "Show “{title}”",
  "compare-spoken": "Compared with {title}: {detail}.",
  "compare-missing":
    "`compare`: no block of this note or of the study notes has the title “{title}”.",
  "compare-missing-near":
    "`compare`: no block of this note or of the study notes has the title “{title}”. Did you mean “{nearest}”?",
  "compare-itself": "`compare`: “{title}” is this very block; write the title of another one.",
  "edited-finished": "**Finished in {time|moment}; it took {before|moment} before.**",
  "edited-same": "**Finished in {time|moment}, as before.**",
  "edited-line-same": "as before",
  "edited-line-moved": "before at {time}",
  "edited-line-new": "new",
} as const satisfies Readonly<Record<string, Message>>
