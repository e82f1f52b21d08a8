import type { shareEn } from "../en/share"
import type { Message } from "../message"

/** Texts of sharing and presenting, in Brazilian Portuguese. */
export const sharePtBr: Readonly<Record<keyof typeof shareEn, Message>> = {
  share: "Compartilhar",
  "share-copy-svg": "Copiar como SVG",
  "share-copy-png": "Copiar como PNG",
  "share-save-svg": "Salvar como SVG",
  "share-save-png": "Salvar como PNG",
  "share-copy-transcript": "Copiar o passo a passo em Markdown",
  "share-saved": "Salvo:",
  "share-copy-link": "Copiar link",
  "share-insert-link": "Inserir abaixo do bloco",
  "share-inserted": "A figura está abaixo do bloco.",
  "share-refused": "A nota mudou: nada foi inserido.",
  "share-failed": "Não deu certo: {message}",
  present: "Apresentar",
  "present-next": "avançar",
  "present-back": "voltar",
  "present-leave": "sair",
  "command-present": "Apresentar a simulação",
  "variables-not-kept": "Esta página guarda os valores das variáveis até o passo {step}.",
  "share-page": "Exportar como página web",
  "command-export-page": "Exportar a simulação como página web",
  "page-made-with": "Feito com Asyncio Sim",
  "page-about":
    "Uma execução gravada: percorra os passos aqui; para editar e rodar de novo, use o Obsidian.",
  "page-dark": "Cores escuras",
  "page-light": "Cores claras",
  "page-needs-script":
    "Esta página reproduz um programa gravado. Abra-a em um navegador com JavaScript.",
}
