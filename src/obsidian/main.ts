/** Where Obsidian begins: the plugin class must be this file's default export. */
export { AsyncioSimPlugin as default } from "./plugin"
