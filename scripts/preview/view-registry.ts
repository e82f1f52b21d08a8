// Which views there are by type. A type nobody registered gives a placeholder.
import type * as Obsidian from "obsidian"
import type { WorkspaceLeaf } from "./leaf"
import { EmptyView, PlaceholderView, type View } from "./views"
import type { Workspace } from "./workspace"

type ViewCreator = (leaf: WorkspaceLeaf) => View

/** The views of the app and of its plugins. */
export class ViewRegistry {
  private readonly creators = new Map<string, ViewCreator>()
  private readonly extensions = new Map<string, string>()
  private readonly workspace: () => Workspace

  constructor(workspace: () => Workspace) {
    this.workspace = workspace
    this.creators.set("empty", leaf => new EmptyView(leaf))
  }

  register(type: string, create: ViewCreator): void {
    if (this.creators.has(type))
      throw new Error(`Attempting to register an existing view "${type}"`)
    this.creators.set(type, create)
    for (const leaf of this.workspace().getLeavesOfType(type)) void leaf.restoreView()
  }

  unregister(type: string): void {
    this.creators.delete(type)
    for (const leaf of this.workspace().getLeavesOfType(type)) void leaf.suspendView()
  }

  registerExtensions(extensions: readonly string[], type: string | null): void {
    for (const extension of extensions) {
      if (type === null) this.extensions.delete(extension)
      else this.extensions.set(extension, type)
    }
  }

  create(state: Obsidian.ViewState, leaf: WorkspaceLeaf): View {
    const create = this.creators.get(state.type)
    return create ? create(leaf) : new PlaceholderView(leaf, state, "missing")
  }

  /** The type of view that shows files with an extension. */
  typeFor(extension: string): string {
    return this.extensions.get(extension) ?? "markdown"
  }

  /** How many types there are: a plugin that is off must leave none of its own. */
  get size(): number {
    return this.creators.size
  }
}
