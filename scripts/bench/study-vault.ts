/**
 * A study vault of any size, the same at each call: notes of about 3,000 characters with headings,
 * paragraphs, lists, code and definitions. Words are made of syllables; about one of
 * them in a sentence is a term of the vault, as in real notes.
 */

/** A note of the vault. */
export interface VaultNote {
  readonly path: string
  readonly text: string
}

/** How large the vault is. */
export interface VaultSize {
  readonly notes: number
  readonly terms: number
}

const syllables = "ta re fa co ro ti na la ço de ven to fi lha tra va sis te ma pro ces so mé dia"
const connecting = "o a de que em um uma para com não por mais como mas ao ele das à seu sua ou"

/** The notes of a vault in the order of their paths. */
export function studyVault({ notes, terms }: VaultSize): readonly VaultNote[] {
  const random = new Sequence()
  const names = termNames(terms, random)
  return Array.from({ length: notes }, (_, index) => {
    const own = names.slice((index * terms) / notes, ((index + 1) * terms) / notes)
    return { path: `notas/${String(index).padStart(6, "0")}.md`, text: note(own, names, random) }
  })
}

/** Whole numbers that look random and are the same each time. */
class Sequence {
  private state = 12345

  below(limit: number): number {
    this.state ^= this.state << 13
    this.state ^= this.state >>> 17
    this.state ^= this.state << 5
    return (this.state >>> 0) % limit
  }

  of<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new Error("There is nothing to choose from.")
    return item
  }
}

function termNames(count: number, random: Sequence): readonly string[] {
  const names = new Set<string>()
  while (names.size < count) {
    const words = Array.from({ length: 1 + random.below(3) }, () => word(random, 4))
    names.add(words.join(" "))
  }
  return [...names]
}

function word(random: Sequence, length = 2 + random.below(2)): string {
  const parts = syllables.split(" ")
  return Array.from({ length }, () => random.of(parts)).join("")
}

function note(own: readonly string[], names: readonly string[], random: Sequence): string {
  const title = capital(random.of(names))
  const text = (): string => paragraph(names, random)
  return [
    "---\ntags: [python, asynchronous_programming]\ncategoria: base\n---",
    `# ${title}`,
    text(),
    `${text()} Veja [[${random.of(names)}]] e \`await ${word(random)}()\`.`,
    `## ${capital(random.of(names))}`,
    own.map(name => `- **${capital(name)}**: ${sentence(names, random)}`).join("\n"),
    text(),
    "```python\nimport asyncio\n\nasync def main():\n    await asyncio.sleep(1)\n\nasyncio.run(main())\n```",
    `> ${text()}`,
    `### ${capital(word(random))}`,
    Array.from({ length: 4 }, () => `* ${sentence(names, random)}`).join("\n"),
    text(),
    `Em resumo, **${random.of(names)}** aparece aqui.`,
    text(),
  ].join("\n\n")
}

function paragraph(names: readonly string[], random: Sequence): string {
  return Array.from({ length: 4 }, () => sentence(names, random)).join(" ")
}

function sentence(names: readonly string[], random: Sequence): string {
  const small = connecting.split(" ")
  const words = Array.from({ length: 14 }, (_, index) => {
    if (index === 3) return random.of(names)
    return index % 2 === 0 ? random.of(small) : word(random)
  })
  return `${capital(words.join(" "))}.`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
