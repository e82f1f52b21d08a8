/**
 * What a person can set: one row per setting with its default and the way a stored value is read.
 * The stored file may come from another version or another hand, so each value is checked when it
 * is loaded; a bad one gives way to the default, and what this version does not know is kept.
 */
import type { MarkMode } from "../glossary/marks"
import { defaultStudyRuleText, parseStudyRule } from "../notes/study-note"
import { languageFor, locale } from "../locale"
import type { Language, Locale, MessageKey } from "../locale"
import { Listeners } from "./listeners"

/** The language a person chose; "auto" follows the app. */
export type LanguageChoice = "auto" | Language

/** One setting. */
export interface SettingRow<T> {
  /** What holds until somebody decides otherwise. */
  readonly fallback: T
  readonly name: MessageKey
  readonly about: MessageKey
  /** Words in both languages by which the search of the settings finds it. */
  readonly words: MessageKey
  /** The value in what was stored, or null when it cannot be one. */
  read(stored: unknown): T | null
}

/** Bounds of the limit of instructions, in millions. */
export const instructionMillions = { from: 1, to: 2000 } as const

/** All settings, in the order in which they are shown. */
export const settingRows = {
  language: row<LanguageChoice>("auto", "language", readLanguage),
  studyRule: row<string>(defaultStudyRuleText, "study-tags", readRule),
  showSimulate: row<boolean>(true, "simulate-button", readBoolean),
  instructionMillions: row<number>(200, "instructions", readMillions),
  hiddenTerms: row<readonly string[]>([], "hidden-terms", readTerms),
  acceptedTerms: row<readonly string[]>([], "accepted-terms", readTerms),
  dismissedTerms: row<readonly string[]>([], "dismissed-terms", readTerms),
  ownFamilies: row<string>("", "own-families", readText),
  markTerms: row<MarkMode>("first", "mark-terms", readMarkMode),
  unmarkedWords: row<readonly string[]>([], "unmarked-words", readTerms),
  completeTerms: row<boolean>(false, "complete-terms", readBoolean),
}

/** The name of a setting. */
export type SettingKey = keyof typeof settingRows

/** The values of all settings. */
export type Settings = { readonly [Key in SettingKey]: (typeof settingRows)[Key]["fallback"] }

/** All names, in the order in which they are shown. */
export const settingKeys = Object.keys(settingRows).filter(isSettingKey)

/** Whether there is a setting of this name. */
export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(settingRows, key)
}

/** The values in what was stored; every value is usable whatever the file holds. */
export function readSettings(stored: unknown): Settings {
  const kept = recordOf(stored)
  const values = settingKeys.map(key => [
    key,
    settingRows[key].read(kept[key]) ?? settingRows[key].fallback,
  ])
  // Every row has been read, which the type of `fromEntries` cannot say.
  return Object.fromEntries(values) as Settings
}

/** What keeps settings between sessions. */
export interface SettingsFile {
  save(data: unknown): Promise<void>
}

/** The settings in use, and who wants to hear of changes. */
export class SettingsStore {
  private stored: Readonly<Record<string, unknown>> = {}
  private current: Settings = readSettings(null)
  private readonly listeners = new Listeners()

  constructor(
    private readonly file: SettingsFile,
    private readonly appLanguage: () => string,
  ) {}

  get values(): Settings {
    return this.current
  }

  /** The words in the language that holds now. */
  get locale(): Locale {
    const { language } = this.current
    return locale(language === "auto" ? languageFor(this.appLanguage()) : language)
  }

  /** Takes over what is stored: at the start, and when another device changed it. */
  load(stored: unknown): void {
    this.stored = recordOf(stored)
    this.current = readSettings(stored)
    this.listeners.notify()
  }

  /** Changes some settings and stores them, together with what we do not know. */
  async change(part: Partial<Settings>): Promise<void> {
    this.current = { ...this.current, ...part }
    this.stored = { ...this.stored, ...this.current }
    this.listeners.notify()
    await this.file.save(this.stored)
  }

  /** Calls back after each change; returns what ends that. */
  onChange(listener: () => void): () => void {
    return this.listeners.add(listener)
  }
}

type RowName =
  | "language"
  | "study-tags"
  | "simulate-button"
  | "instructions"
  | "hidden-terms"
  | "accepted-terms"
  | "dismissed-terms"
  | "own-families"
  | "mark-terms"
  | "unmarked-words"
  | "complete-terms"

function row<T>(fallback: T, name: RowName, read: (stored: unknown) => T | null): SettingRow<T> {
  return {
    fallback,
    name: `setting-${name}`,
    about: `setting-${name}-about`,
    words: `setting-words-${name}`,
    read,
  }
}

function readLanguage(stored: unknown): LanguageChoice | null {
  return stored === "auto" || stored === "en" || stored === "pt-BR" ? stored : null
}

function readBoolean(stored: unknown): boolean | null {
  return typeof stored === "boolean" ? stored : null
}

function readMarkMode(stored: unknown): MarkMode | null {
  return stored === "off" || stored === "first" || stored === "all" ? stored : null
}

function readRule(stored: unknown): string | null {
  return typeof stored === "string" && parseStudyRule(stored).rule.length > 0 ? stored : null
}

function readMillions(stored: unknown): number | null {
  const { from, to } = instructionMillions
  const isNumber = typeof stored === "number" && Number.isInteger(stored)
  return isNumber && stored >= from && stored <= to ? stored : null
}

/** A mistake in the text is shown where it is written; what can be read of it counts. */
function readText(stored: unknown): string | null {
  return typeof stored === "string" ? stored : null
}

function readTerms(stored: unknown): readonly string[] | null {
  if (!Array.isArray(stored)) return null
  return stored.filter(term => typeof term === "string")
}

function recordOf(stored: unknown): Readonly<Record<string, unknown>> {
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return {}
  return Object.fromEntries(Object.entries(stored))
}
