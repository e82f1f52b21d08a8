import type { appEn } from "../en/app"
import type { Message } from "../message"

/** Texts of commands, settings and notices, in Brazilian Portuguese. */
export const appPtBr: Readonly<Record<keyof typeof appEn, Message>> = {
  "command-open-glossary": "Abrir o glossário",
  "command-simulate-selection": "Simular a seleção",
  "command-insert-simulation": "Inserir uma simulação",
  "command-add-tags": "Adicionar as tags de estudo às notas sobre asyncio",
  "command-create-examples": "Criar notas de exemplo",
  "ribbon-glossary": "Abrir o glossário",
  "simulation-view-title": "Simulação",
  "selection-empty": "Selecione primeiro um trecho em Python.",
  "setting-language": "Idioma",
  "setting-language-about":
    "Das simulações e do glossário. Os textos do próprio Python ficam como são.",
  "setting-language-auto": "O do aplicativo",
  "setting-study-tags": "Notas de estudo",
  "setting-study-tags-about":
    "Tags que fazem de uma nota uma nota de estudo; uma regra por linha, tags separadas por espaços.",
  "setting-speed": "Velocidade da reprodução",
  "setting-speed-about": "Passos por segundo.",
  "setting-instructions": "Limite de instruções",
  "setting-instructions-about": "Um programa que passa disso para, e é mostrado até ali.",
  "setting-hidden-terms": "Termos ocultos",
  "setting-hidden-terms-about": "Entradas do glossário marcadas como “Não é termo”.",
  "setting-hidden-terms-none": "Nenhum termo oculto.",
  "setting-hidden-terms-restore": "Mostrar de novo",
  "notice-written": "Gravado na nota.",
  "notice-block-changed": "A nota mudou nesse meio-tempo; nada foi gravado.",
  "notice-failed": "Asyncio Sim: {message}",
}
