/**
 * The plugin's page in Obsidian's settings, as definitions: Obsidian draws them and finds them by
 * search, in both languages through the aliases.
 */
import { PluginSettingTab } from "obsidian"
import type { App, IconName, Plugin, SettingControl, SettingDefinitionItem } from "obsidian"
import { parseFamilies } from "../glossary/words/own-families"
import { isMessageKey, locale } from "../locale"
import type { MessageKey } from "../locale"
import { parseStudyRule } from "../notes/study-note"
import { instructionMillions, isSettingKey, settingRows } from "./settings"
import type { SettingKey, SettingsStore } from "./settings"
import { undoChoice, type TermList } from "./term-choices"

/** What a list of decided terms says when it is empty, and of each term. */
interface TermListWords {
  readonly none: MessageKey
  readonly undo: MessageKey
}

/** The settings page. */
export class AsyncioSimSettingTab extends PluginSettingTab {
  override icon: IconName = "waypoints"

  constructor(
    app: App,
    plugin: Plugin,
    private readonly store: SettingsStore,
  ) {
    super(app, plugin)
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return [
      this.definition("language", {
        type: "dropdown",
        key: "language",
        options: {
          auto: this.store.locale.text("setting-language-auto"),
          en: "English",
          "pt-BR": "Português (Brasil)",
        },
      }),
      this.definition("studyRule", {
        type: "textarea",
        key: "studyRule",
        rows: 2,
        placeholder: settingRows.studyRule.fallback,
        validate: text => this.problemOfRule(text),
      }),
      this.definition("showSimulate", { type: "toggle", key: "showSimulate" }),
      this.definition("instructionMillions", {
        type: "number",
        key: "instructionMillions",
        min: instructionMillions.from,
        max: instructionMillions.to,
        step: 1,
        validate: value => this.problemOfMillions(value),
      }),
      this.termList("hiddenTerms", {
        none: "setting-hidden-terms-none",
        undo: "setting-hidden-terms-restore",
      }),
      this.termList("acceptedTerms", {
        none: "setting-accepted-terms-none",
        undo: "setting-accepted-terms-undo",
      }),
      this.termList("dismissedTerms", {
        none: "setting-dismissed-terms-none",
        undo: "setting-dismissed-terms-undo",
      }),
      this.definition("ownFamilies", {
        type: "textarea",
        key: "ownFamilies",
        rows: 4,
        placeholder: this.store.locale.text("setting-own-families-example"),
        validate: text => this.problemOfFamilies(text),
      }),
      this.definition("markTerms", {
        type: "dropdown",
        key: "markTerms",
        options: {
          first: this.store.locale.text("setting-mark-terms-first"),
          all: this.store.locale.text("setting-mark-terms-all"),
          off: this.store.locale.text("setting-mark-terms-off"),
        },
      }),
      this.termList("unmarkedWords", {
        none: "setting-unmarked-words-none",
        undo: "setting-unmarked-words-undo",
      }),
      this.definition("completeTerms", { type: "toggle", key: "completeTerms" }),
    ]
  }

  override getControlValue(key: string): unknown {
    return isSettingKey(key) ? this.store.values[key] : undefined
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    if (!isSettingKey(key)) return
    const read = settingRows[key].read(value)
    if (read === null) return
    await this.store.change({ [key]: read })
    if (key === "language") this.update()
  }

  private definition(key: SettingKey, control: SettingControl<SettingKey>): SettingDefinitionItem {
    const { name, about } = settingRows[key]
    const words = this.store.locale
    return { name: words.text(name), desc: words.text(about), aliases: aliasesOf(key), control }
  }

  /** Terms the person decided about; pressing one takes the decision back. */
  private termList(key: TermList, { none, undo }: TermListWords): SettingDefinitionItem {
    const words = this.store.locale
    const terms = this.store.values[key]
    const about = terms.length > 0 ? settingRows[key].about : none
    return {
      type: "group",
      items: [
        {
          name: words.text(settingRows[key].name),
          desc: words.text(about),
          aliases: aliasesOf(key),
        },
        ...terms.map(term => ({
          name: term,
          desc: words.text(undo),
          action: () => void undoChoice(this.store, key, term).then(() => this.update()),
        })),
      ],
    }
  }

  private problemOfRule(text: string): string | undefined {
    const [problem] = parseStudyRule(text).diagnostics
    if (!problem) return undefined
    const words = this.store.locale
    return problem.key === "study-rule-not-a-tag"
      ? words.text("setting-study-tags-wrong", problem.params)
      : words.text("setting-study-tags-empty")
  }

  private problemOfFamilies(text: string): string | undefined {
    const [problem] = parseFamilies(text).diagnostics
    if (!problem || !isMessageKey(problem.key)) return undefined
    return this.store.locale.text(problem.key, problem.params)
  }

  private problemOfMillions(value: number): string | undefined {
    if (settingRows.instructionMillions.read(value) !== null) return undefined
    return this.store.locale.text("setting-instructions-wrong", instructionMillions)
  }
}

/** The names of a setting in all languages, and other words for it. */
function aliasesOf(key: SettingKey): string[] {
  const { name, words } = settingRows[key]
  const languages = [locale("en"), locale("pt-BR")]
  return [
    ...languages.map(each => each.text(name)),
    ...(languages[0]?.text(words).split(" ") ?? []),
  ]
}
