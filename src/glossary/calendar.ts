/**
 * Labels that say when instead of what, as in a journal or a timetable: `Monday`, `Segunda-feira de
 * manhã`, `12 de março`, `Semana que vem`, `Natal`. Short names of days and months are words, too
 * (`Set`, `DOM`): they count beside a number only.
 */
import { fold, foldedWords } from "./fold"

const days = foldedWords(
  "segunda terça quarta quinta sexta sábado domingo feira monday tuesday wednesday thursday friday",
  "saturday sunday segundas terças quartas quintas sextas sábados domingos mondays tuesdays",
  "wednesdays thursdays fridays saturdays sundays weekend weekends",
  "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
  "january february march april may june july august september october november december",
  "hoje ontem anteontem amanhã today yesterday tomorrow tonight manhã manhãs tarde tardes noite",
  "noites madrugada morning mornings afternoon afternoons evening evenings night nights",
  "natal páscoa carnaval réveillon férias feriado feriados christmas easter halloween holiday holidays",
  "semana semanas mês meses ano anos dia dias quinzena bimestre trimestre semestre",
  "week weeks month months year years quarter semester",
)

const shortDays = foldedWords(
  "seg ter qua qui sex sáb dom mon tue tues wed thu thur thurs fri sat sun jan fev mar abr mai jun",
  "jul ago set out nov dez feb apr aug sep sept oct dec h am pm st nd rd th q hs min",
)

const between = foldedWords(
  "a à ao aos as às da das de do dos e em na no nos of in on the at and até to",
  "que vem passado passada próximo próxima este esta neste nesta fim final início começo meio novo o",
  "last next this end start beginning new",
)

/** Whether a name consists of nothing but days, months, times of the day and numbers. */
export function saysWhen(name: string): boolean {
  const words = fold(name).match(/\d+|[a-z]+/g) ?? []
  const hasNumber = words.some(isNumber)
  const isDay = (word: string): boolean => days.has(word) || (hasNumber && shortDays.has(word))
  return (
    (hasNumber || words.some(isDay)) &&
    words.every(word => isDay(word) || isNumber(word) || between.has(word))
  )
}

function isNumber(word: string): boolean {
  return word.charCodeAt(0) < 0x3a
}
