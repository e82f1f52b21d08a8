// What `require("obsidian")` and the other modules of the app answer. The functions are checked
// against Obsidian's own types; a name that its typings do not have cannot be offered.
import * as autocomplete from "@codemirror/autocomplete"
import * as commands from "@codemirror/commands"
import * as language from "@codemirror/language"
import * as lint from "@codemirror/lint"
import * as search from "@codemirror/search"
import * as state from "@codemirror/state"
import * as view from "@codemirror/view"
import * as lezerCommon from "@lezer/common"
import * as lezerHighlight from "@lezer/highlight"
import * as lezerLr from "@lezer/lr"
import moment from "moment"
import type * as Obsidian from "obsidian"
import type { App } from "./app"
import { Component, Events } from "./component"
import { Editor } from "./editor"
import * as frontmatter from "./frontmatter"
import { HoverPopover } from "./hover-popover"
import { sanitize } from "./html"
import { Keymap, Scope } from "./keymap"
import { WorkspaceLeaf } from "./leaf"
import { editorEditorField, editorInfoField, editorLivePreviewField } from "./live-preview"
import { MarkdownPreview, MarkdownView } from "./markdown-view"
import { MetadataCache, getLinkpath, parseLinktext, resolveSubpath } from "./metadata"
import { Plugin } from "./plugin"
import { MarkdownRenderChild, codeBlockPostProcessor } from "./post-processors"
import { renderMarkdown } from "./preview-renderer"
import * as searching from "./search"
import { Setting, SettingGroup } from "./settings"
import { PluginSettingTab, SettingPage, SettingTab } from "./settings-tab"
import * as components from "./ui-components"
import { Menu, MenuItem } from "./ui-menu"
import {
  ConfirmationButton,
  ConfirmationModal,
  FuzzySuggestModal,
  Modal,
  SuggestModal,
} from "./ui-modal"
import { Notice, displayTooltip, setTooltip } from "./ui-notice"
import { AbstractInputSuggest, EditorSuggest, PopoverSuggest } from "./ui-suggest"
import { FileManager } from "./file-manager"
import { TAbstractFile, TFile, TFolder, Vault, normalizePath } from "./vault"
import { EditableFileView, FileView, ItemView, TextFileView, View } from "./views"
import { Workspace } from "./workspace"
import { Split, TabGroup } from "./workspace-dom"

/** The version the stand-in says it is. */
export const apiVersion = "1.13.4"

/** What kind of device the app says it runs on. */
export type PlatformInfo = typeof Obsidian.Platform

/** The platform for a window. */
export function platformOf(isPhone: boolean): PlatformInfo {
  return {
    isDesktop: !isPhone,
    isMobile: isPhone,
    isDesktopApp: !isPhone,
    isMobileApp: isPhone,
    isIosApp: false,
    isAndroidApp: isPhone,
    isPhone,
    isTablet: false,
    isMacOS: false,
    isWin: false,
    isLinux: true,
    isSafari: false,
    resourcePathPrefix: "app://local/",
  }
}

const refuseNetwork = (): never => {
  throw new Error("The preview makes no network requests.")
}

const requireApiVersion: typeof Obsidian.requireApiVersion = version => {
  const [wanted, have] = [version, apiVersion].map(text => text.split(".").map(Number))
  for (const index of [0, 1, 2]) {
    const difference = (have?.[index] ?? 0) - (wanted?.[index] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return true
}

const stripHeading: typeof Obsidian.stripHeading = heading =>
  heading
    .replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/g, " ")
    .replace(/\s+/g, " ")
    .trim()

const iterateRefs: typeof Obsidian.iterateRefs = (refs, callback) =>
  refs.some(ref => callback(ref) === true)

const iterateCacheRefs: typeof Obsidian.iterateCacheRefs = (cache, callback) =>
  [...(cache.links ?? []), ...(cache.embeds ?? [])].some(ref => callback(ref) === true)

function debounce<T extends unknown[], V>(
  callback: (...args: T) => V,
  timeout = 0,
  resetTimer = false,
) {
  let timer: number | null = null
  let last: T | null = null
  const run = (): V | undefined => {
    if (timer !== null) window.clearTimeout(timer)
    timer = null
    const args = last
    last = null
    return args ? callback(...args) : undefined
  }
  const debounced = (...args: T) => {
    last = args
    if (timer !== null && resetTimer) window.clearTimeout(timer)
    if (timer === null || resetTimer) timer = window.setTimeout(run, timeout)
    return debounced
  }
  const cancel = () => {
    if (timer !== null) window.clearTimeout(timer)
    timer = null
    last = null
    return debounced
  }
  return Object.assign(debounced, { cancel, run })
}

/** The functions of `obsidian`, each of the type that Obsidian declares. */
function functions(app: App, locale: string) {
  return {
    addIcon: app.icons.addIcon,
    removeIcon: app.icons.removeIcon,
    getIcon: app.icons.getIcon,
    getIconIds: app.icons.getIconIds,
    setIcon: app.icons.setIcon,
    setTooltip,
    displayTooltip,
    normalizePath,
    getLanguage: () => locale,
    requireApiVersion,
    stripHeading,
    stripHeadingForLink: stripHeading,
    iterateRefs,
    iterateCacheRefs,
    getLinkpath,
    parseLinktext,
    prepareFuzzySearch: searching.prepareFuzzySearch,
    prepareSimpleSearch: searching.prepareSimpleSearch,
    renderMatches: searching.renderMatches,
    renderResults: searching.renderResults,
    sortSearchResults: searching.sortSearchResults,
    getAllTags: frontmatter.getAllTags,
    getFrontMatterInfo: frontmatter.getFrontMatterInfo,
    parseYaml: frontmatter.parseYaml,
    stringifyYaml: frontmatter.stringifyYaml,
    parseFrontMatterAliases: frontmatter.parseFrontMatterAliases,
    parseFrontMatterEntry: frontmatter.parseFrontMatterEntry,
    parseFrontMatterStringArray: frontmatter.parseFrontMatterStringArray,
    parseFrontMatterTags: frontmatter.parseFrontMatterTags,
    sanitizeHTMLToDom: (html: string) => sanitize(html, activeDocument),
    request: refuseNetwork,
    requestUrl: refuseNetwork,
    resolveSubpath,
    moment: moment as unknown as typeof Obsidian.moment,
    apiVersion,
  } satisfies Partial<typeof Obsidian>
}

function rendering(app: App) {
  class MarkdownRenderer extends MarkdownRenderChild {
    static async render(
      ...[, markdown, el, sourcePath, component]: [App, string, HTMLElement, string, Component]
    ): Promise<void> {
      await renderMarkdown(app, markdown, { el, sourcePath, component })
    }

    static async renderMarkdown(
      ...[markdown, el, sourcePath, component]: [string, HTMLElement, string, Component]
    ): Promise<void> {
      await renderMarkdown(app, markdown, { el, sourcePath, component })
    }
  }
  class MarkdownPreviewRenderer {
    static registerPostProcessor(
      processor: Obsidian.MarkdownPostProcessor,
      sortOrder?: number,
    ): void {
      app.postProcessors.register(processor, sortOrder)
    }

    static unregisterPostProcessor(processor: Obsidian.MarkdownPostProcessor): void {
      app.postProcessors.unregister(processor)
    }

    static createCodeBlockPostProcessor = codeBlockPostProcessor
  }
  return { MarkdownRenderer, MarkdownPreviewRenderer, MarkdownRenderChild }
}

const classes = {
  AbstractInputSuggest,
  Component,
  ConfirmationButton,
  ConfirmationModal,
  EditableFileView,
  Editor,
  EditorSuggest,
  Events,
  FileManager,
  FileView,
  FuzzySuggestModal,
  HoverPopover,
  ItemView,
  Keymap,
  MarkdownPreviewView: MarkdownPreview,
  MarkdownView,
  Menu,
  MenuItem,
  MetadataCache,
  Modal,
  Notice,
  Plugin,
  PluginSettingTab,
  PopoverSuggest,
  Scope,
  Setting,
  SettingGroup,
  SettingPage,
  SettingTab,
  SuggestModal,
  TAbstractFile,
  TFile,
  TFolder,
  TextFileView,
  Vault,
  View,
  Workspace,
  WorkspaceLeaf,
  WorkspaceSplit: Split,
  WorkspaceTabs: TabGroup,
  AbstractTextComponent: components.AbstractTextComponent,
  BaseComponent: components.BaseComponent,
  ButtonComponent: components.ButtonComponent,
  ColorComponent: components.ColorComponent,
  DisplayValueComponent: components.DisplayValueComponent,
  DropdownComponent: components.DropdownComponent,
  ExtraButtonComponent: components.ExtraButtonComponent,
  ProgressBarComponent: components.ProgressBarComponent,
  SearchComponent: components.SearchComponent,
  SliderComponent: components.SliderComponent,
  TextAreaComponent: components.TextAreaComponent,
  TextComponent: components.TextComponent,
  ToggleComponent: components.ToggleComponent,
  ValueComponent: components.ValueComponent,
} satisfies Partial<Record<keyof typeof Obsidian, unknown>>

const fields = {
  editorEditorField,
  editorInfoField,
  editorLivePreviewField,
  editorViewField: editorInfoField,
} satisfies Partial<Record<keyof typeof Obsidian, unknown>>

/** The modules the app provides to plugins, by name. */
export function providedModules(
  app: App,
  { locale, isPhone }: { locale: string; isPhone: boolean },
): Map<string, object> {
  const obsidian = {
    ...classes,
    ...fields,
    ...functions(app, locale),
    ...rendering(app),
    App: app.constructor,
    Platform: platformOf(isPhone),
    debounce,
  } satisfies Partial<Record<keyof typeof Obsidian, unknown>>
  return new Map<string, object>([
    ["obsidian", obsidian],
    ["@codemirror/autocomplete", autocomplete],
    ["@codemirror/commands", commands],
    ["@codemirror/language", language],
    ["@codemirror/lint", lint],
    ["@codemirror/search", search],
    ["@codemirror/state", state],
    ["@codemirror/view", view],
    ["@lezer/common", lezerCommon],
    ["@lezer/highlight", lezerHighlight],
    ["@lezer/lr", lezerLr],
  ])
}

type Instance<Class> = Class extends { prototype: infer Prototype } ? Prototype : never

type Missing<Name extends keyof typeof classes & keyof typeof Obsidian> = Exclude<
  keyof Instance<(typeof Obsidian)[Name]>,
  keyof Instance<(typeof classes)[Name]>
>

type Gaps = {
  [Name in keyof typeof classes & keyof typeof Obsidian as [Missing<Name>] extends [never]
    ? never
    : Name]: Record<Missing<Name>, true>
}

/**
 * Members of Obsidian's classes that the stand-in leaves out on purpose. The type makes `tsc` fail
 * when Obsidian's typings gain a member that stands neither here nor in the class.
 */
export const leftOut: Gaps = {
  ColorComponent: { getValueRgb: true, getValueHsl: true, setValueRgb: true, setValueHsl: true },
  Setting: { addMomentFormat: true },
  Workspace: { changeLayout: true, createLeafInParent: true },
  WorkspaceLeaf: { setGroupMember: true, setGroup: true },
}
