import type { failuresEn } from "../en/failures"
import type { Message } from "../message"

/** Sentences about outcomes, in Brazilian Portuguese. */
export const failuresPtBr: Readonly<Record<keyof typeof failuresEn, Message>> = {
  finished: "**Terminou em {time|moment}.** Aperte **Próximo passo** para ver desde o início.",
  "finished-with-status":
    "**Acabou em {time|moment} com status {status}.** Aperte **Próximo passo** para ver desde o início.",
  killed: "**Encerrado por {signal} em {time|moment}:** status {status}, como um shell mostra.",
  "still-running": "**Ainda rodando:** {time|moment} até agora. O que está aqui já pode ser visto.",
  raised: "`{text}`",
  "raised-in-task": "`{text}` A exceção surgiu em {task|task}, na linha {line}.",
  "task-gets-exception": "{task|task} a recebe na linha {line} e para também.",
  "raised-at-line": "`{text}` A exceção surgiu na linha {line}.",
  "import-missing": "`{text}` Falta `import {module}` no início.",
  "task-lacks-import": "{task|task} usa `{module}` na linha {line} sem importar e para ali.",
  "program-lacks-import": "O programa usa `{module}` na linha {line} sem importar e para ali.",
  "tasks-cancelled-by-program": {
    one: "{tasks|tasks} ainda não tinha terminado, e `asyncio.run` a cancelou.",
    other: "{tasks|tasks} ainda não tinham terminado, e `asyncio.run` as cancelou.",
  },
  "syntax-error": "`{text}` O Python não consegue ler isto, e nada rodou.",
  "syntax-error-at-line": "`{text}` O Python não consegue ler a linha {line}, e nada rodou.",
  deadlock: "**Parou de vez:** todas esperam, e nada pode acordar nenhuma.",
  "deadlock-task-waits": "{task|task} espera na linha {line}.",
  "deadlock-thread-waits": "{thread|thread} espera na linha {line}.",
  unsupported: "**Ainda não simulado:** {what}.",
  "unsupported-at-line": "**Ainda não simulado:** {what}, na linha {line}.",
  "limit-instructions": "**Parou em um limite:** {value} instruções.",
  "limit-events": "**Parou em um limite:** {value} eventos gravados.",
  "limit-tasks": "**Parou em um limite:** {value} tarefas.",
  "limit-processes": "**Parou em um limite:** {value} processos.",
  "limit-threads": "**Parou em um limite:** {value} threads.",
  "limit-memory": "**Parou em um limite:** {value} bytes de memória.",
  "limit-output": "**Parou em um limite:** {value} caracteres de saída.",
  "limit-time": "**Parou em um limite:** {value|moment} de tempo virtual.",
  "limit-allocation": "**Parou em um limite:** um valor de {value} bytes é grande demais.",
  "deadlock-task-waits-for-task": "{task|task} espera {other|task} na linha {line}.",
  "deadlock-task-waits-for-gather": "{task|task} espera todas do `gather` na linha {line}.",
  "deadlock-task-waits-for-data":
    "{task|task} espera na linha {line} dados de `{sync}` que ninguém envia.",
  "deadlock-task-waits-for-connection":
    "{task|task} espera na linha {line} conexões em `{sync}` que ninguém faz.",
  "deadlock-task-waits-for-sync": "{task|task} espera `{sync}` na linha {line}.",
  "deadlock-task-waits-for-lock":
    "{task|task} espera `{sync}` na linha {line}, que está com {other|task}.",
  "deadlock-more": { one: "Mais uma também espera.", other: "Mais {count} também esperam." },
  "limit-shown": "O que rodou até ali está aqui.",
}
