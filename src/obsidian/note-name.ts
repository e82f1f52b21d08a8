/** What a person calls a note: its name without folder and ending. */
export function noteName(path: string): string {
  return (path.split("/").pop() ?? path).replace(/\.md$/i, "")
}
