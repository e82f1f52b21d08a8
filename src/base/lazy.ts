/**
 * A constant that is made when somebody first asks for it: for tables that are costly to compute
 * and seldom needed, so that loading the plugin does not wait for them.
 */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}
