/**
 * Where the dispatch loop reads instructions: one array for every code of every simulation. Because it
 * is always the same array, the engine knows its kind, its length and where its words lie, and looks
 * at none of them when a word is read.
 *
 * A code is put there when it is about to run. When the memory is full, all that is in it is given up,
 * and what still runs is put there again: frames count their pc from where their code begins, and the
 * words in `CodeTemplate` last.
 */
import { CodeWords, jumpWords, opcodeLengths } from "../bytecode"
import type { CodeTemplate } from "../objects/function"

class CodeMemory {
  /** Opcodes and operands, those that are a pc counted from here instead of from the code. */
  readonly words = new Int32Array(CodeWords.Most)
  /** How often everything was given up: codes that were put here before that are not here. */
  filling = 0
  /** Where the next code is put. */
  private end = 0

  /** Puts a code here; gives the place where it begins. */
  place(template: CodeTemplate): number {
    const { code, instructions } = template
    const { length } = instructions
    if (this.end + length >= (CodeWords.Most as number)) {
      this.end = 0
      this.filling++
    }
    const base = this.end
    this.end += length
    this.words.set(instructions, base)
    for (let pc = 0; pc < length; pc += opcodeLengths[code.instructions[pc]!]!) {
      const jump = jumpWords[code.instructions[pc]!]!
      if (jump > 0) this.words[base + pc + jump] = base + instructions[pc + jump]!
    }
    template.place = base
    template.filling = this.filling
    return base
  }

  /** Changes a word, none that is a pc, of a code, whether that is here or not. */
  change(template: CodeTemplate, pc: number, word: number): void {
    template.instructions[pc] = word
    if (template.filling === this.filling) this.words[template.place + pc] = word
  }
}

export const codeMemory = new CodeMemory()
export type { CodeMemory }
