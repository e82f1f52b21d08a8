import type { narrationEn } from "../en/narration"
import type { Message } from "../message"

/** Sentences about steps, in Brazilian Portuguese; tasks and threads are feminine. */
export const narrationPtBr: Readonly<Record<keyof typeof narrationEn, Message>> = {
  "line-program": "O programa chega à linha {line}.",
  "line-program-prints": "O programa roda a linha {line} e imprime `{text}`.",
  "line-task": "{task|task} chega à linha {line}.",
  "line-task-prints": "{task|task} roda a linha {line} e imprime `{text}`.",
  "line-callback": "O callback chega à linha {line}.",
  "line-callback-prints": "O callback roda a linha {line} e imprime `{text}`.",
  "line-callback-runs": "O callback roda a linha {line}.",
  "task-suspended-in-library": "{task|task} pausa: espera um resultado.",
  "task-sleeps-in-library": "{task|task} pausa: dorme {delay|duration}.",
  "task-awaits-call-in-library": "{task|task} pausa: espera outra thread.",
  "line-thread": "{thread|thread} tem o GIL e chega à linha {line}.",
  "line-thread-prints": "{thread|thread} roda a linha {line} e imprime `{text}`.",
  "thread-created":
    "{creator|thread} iniciou a thread {thread|thread}, que roda `{target}`: ela quer o GIL.",
  "thread-started": "{creator|thread} iniciou a thread {thread|thread}: ela quer o GIL.",
  "thread-began": "{thread|thread} recebe o GIL e começa na linha {line}.",
  "thread-switched": "{thread|thread} recebe o GIL e continua na linha {line}.",
  "thread-gets-gil": "{thread|thread} recebe o GIL.",
  "loop-gets-gil": "{thread|thread} recebe o GIL: o loop dela continua.",
  "thread-slept": "{thread|thread} dorme {delay|duration} e solta o GIL: outra thread pode rodar.",
  "thread-joins": "{thread|thread} espera {other|thread} terminar e solta o GIL.",
  "thread-waits-sync": "{thread|thread} espera {sync} e solta o GIL.",
  "thread-waits-others": "{thread|thread} espera outra thread e solta o GIL.",
  "thread-waits-work":
    "{thread|thread} não tem mais nada a fazer: espera a próxima chamada e solta o GIL.",
  "thread-waits-lock": "{thread|thread} encontra {lock} ocupado: espera e solta o GIL.",
  "thread-waits-network": "{thread|thread} espera a rede e solta o GIL.",
  "thread-waits-process": "{thread|thread} espera o processo `{process}` e solta o GIL.",
  "thread-waits-pipe": "{thread|thread} espera um pipe e solta o GIL.",
  "thread-waits-signal": "{thread|thread} espera um sinal e solta o GIL.",
  "thread-waits-disk": "{thread|thread} espera o disco e solta o GIL.",
  "thread-woke": "A espera de {thread|thread} acabou: ela acorda e quer o GIL.",
  "thread-woke-and-runs":
    "A espera de {thread|thread} acabou: ela recebe o GIL e continua na linha {line}.",
  "thread-returned": "{thread|thread} terminou.",
  "thread-raised": "{thread|thread} para com uma exceção.",
  "program-ended": "O programa terminou.",
  "program-raised": "O programa para com uma exceção.",
  "task-created": "{creator|task} criou {task|task}: pronta, em {place|ordinal} lugar.",
  "task-created-by-program":
    "`asyncio.run` criou a tarefa {task|task}: pronta, em {place|ordinal} lugar.",
  "task-created-by-callback":
    "Um callback do loop criou a tarefa {task|task}: pronta, em {place|ordinal} lugar.",
  "task-created-for-connection":
    "Chegou uma conexão: o servidor criou a tarefa {task|task}, pronta, em {place|ordinal} lugar.",
  "task-created-eagerly": "{creator|task} criou {task|task}, que começa já.",
  "task-began": "O loop dá a vez a {task|task}: ela começa na linha {line}.",
  "task-resumed": "O loop devolve a vez a {task|task}: ela continua na linha {line}.",
  "task-resumed-by-task":
    "{other|task} terminou, e o loop devolve a vez a {task|task}: ela continua na linha {line}.",
  "task-resumed-by-cancel":
    "O loop devolve a vez a {task|task} com um `CancelledError`, na linha {line}.",
  "task-suspended": "{task|task} pausa na linha {line}: espera um resultado.",
  "task-suspended-for-task": "{task|task} pausa na linha {line}: espera {other|task}.",
  "task-suspended-for-sleep": "{task|task} pausa na linha {line}: dorme {delay|duration}.",
  "task-suspended-for-gather": "{task|task} pausa na linha {line}: espera todas do `gather`.",
  "task-suspended-for-lock":
    "{task|task} pausa na linha {line}: espera `{sync}`, que está com {other|task}.",
  "task-suspended-for-item": "{task|task} pausa na linha {line}: espera um item em `{sync}`.",
  "task-suspended-for-room": "{task|task} pausa na linha {line}: espera lugar em `{sync}`.",
  "task-suspended-for-done":
    "{task|task} pausa na linha {line}: espera tudo de `{sync}` ficar pronto.",
  "task-suspended-for-event": "{task|task} pausa na linha {line}: espera alguém ligar `{sync}`.",
  "task-suspended-for-sync": "{task|task} pausa na linha {line}: espera `{sync}`.",
  "task-suspended-for-process": "{task|task} pausa na linha {line}: espera o processo `{sync}`.",
  "task-suspended-for-new-process": "{task|task} pausa na linha {line}: espera o processo começar.",
  "task-suspended-for-pipe":
    "{task|task} pausa na linha {line}: espera a saída do processo `{sync}`.",
  "task-suspended-for-socket-read": "{task|task} pausa na linha {line}: espera dados de `{sync}`.",
  "task-suspended-for-socket-write":
    "{task|task} pausa na linha {line}: espera que `{sync}` receba o que foi escrito.",
  "task-suspended-for-socket-connect":
    "{task|task} pausa na linha {line}: espera a conexão com `{sync}`.",
  "task-suspended-for-socket-accept":
    "{task|task} pausa na linha {line}: espera conexões em `{sync}`.",
  "task-suspended-for-socket-close":
    "{task|task} pausa na linha {line}: espera que `{sync}` se feche.",
  "task-resumed-by-thread":
    "{thread|thread} terminou a chamada: só agora {task|task} continua, na linha {line}.",
  "task-suspended-for-executor-alone":
    "{task|task} pausa na linha {line} até uma thread terminar a chamada; as linhas após o `await` esperam: não há outra tarefa.",
  "task-suspended-for-group":
    "{task|task} pausa na linha {line}: espera todas as tarefas do seu grupo terminarem.",
  "task-suspended-for-several":
    "{task|task} pausa na linha {line}: espera várias tarefas ao mesmo tempo.",
  "task-suspended-for-executor": "{task|task} pausa na linha {line}: espera outra thread.",
  "task-suspended-for-nothing":
    "{task|task} pausa na linha {line} só para dar a vez: vai para o fim da fila.",
  "task-readied":
    "O que {task|task} esperava chegou: ela entra na fila de prontas, em {place|ordinal} lugar.",
  "task-returned": "{task|task} terminou.",
  "task-returned-value": "{task|task} terminou e devolve `{detail}`.",
  "task-raised": "{task|task} para com uma exceção: `{detail}`",
  "task-cancelled": "{task|task} termina cancelada.",
  "cancel-requested":
    "{other|task} pede que {task|task} seja cancelada: ela fica sabendo na próxima vez que rodar.",
  "cancel-requested-by-group":
    "Uma tarefa do `TaskGroup` falhou, e o grupo cancela {task|task}: ela fica sabendo quando rodar.",
  "cancel-requested-by-program":
    "`asyncio.run` pede que {task|task} seja cancelada: ela fica sabendo na próxima vez que rodar.",
  "timer-fired":
    "O timer de {delay|duration} de {task|task} tocou: ela entra na fila de prontas, em {place|ordinal} lugar.",
  "timer-fired-late":
    "O timer de {delay|duration} de {task|task} toca com {late|duration} de atraso (loop ocupado): ela entra na fila de prontas, em {place|ordinal} lugar.",
  "timer-fired-for-callback": "Um timer de {delay|duration} tocou: é a hora de `{label}`.",
  "callback-prints": "O loop roda o callback `{label}`, que imprime `{text}`.",
  "callback-began": "O loop roda o callback `{label}`.",
  "loop-hands-over": "O loop passa a vez a {next|task}.",
  "loop-waits-for-timer": "Ninguém está pronto: o loop espera {delay|duration}.",
  "loop-waits": "Ninguém está pronto: o loop espera.",
  "waiter-readied":
    "{waiter|task} a esperava e entra na fila de prontas, em {place|ordinal} lugar.",
  "still-waits-for-task": "{waiter|task} ainda espera {task|task} terminar.",
  "starts-when-creator-pauses": "Só começa quando {creator|task} pausar.",
  "starts-when-loop-runs": "Começa quando o loop rodar.",
  "thread-wants-gil": "{thread|thread} quer o GIL e espera a vez.",
  "thread-wants-gil-other-sleeps":
    "{thread|thread} quer o GIL e espera a vez; {other|thread} dorme e não precisa dele.",
  "thread-sleeps-without-gil": "{other|thread} dorme e não precisa do GIL.",
  "joined-thread-wants-gil": "{thread|thread} a esperava e quer o GIL de novo.",
  "line-program-runs": "O programa roda a linha {line}.",
  "line-program-defines":
    "O programa define `{name}` na linha {line}: o corpo dela ainda não roda.",
  "line-task-runs": "{task|task} roda a linha {line}.",
  "line-thread-runs": "{thread|thread} roda a linha {line}.",
  "program-slept": "O programa dorme {delay|duration}: enquanto isso, nada roda.",
  "program-waits-process": "O programa espera o processo `{process}`.",
  "program-waits-pipe": "O programa espera um pipe: o que outro processo escreve ou lê.",
  "program-waits-signal": "O programa espera um sinal.",
  "signal-came": "Chega o sinal {name}.",
  "process-prints": "O processo `{process}` imprime `{text}`.",
  "process-returned": "O processo `{process}` terminou.",
  "process-failed": "O processo `{process}` terminou com status {status}.",
  "process-killed": "O processo `{process}` foi encerrado pelo sinal {signal}.",
  "program-waits-network": "O programa espera a rede.",
  "program-waits-disk": "O programa espera o disco.",
  "program-woke": "A espera acabou: o programa continua na linha {line}.",
  "loop-blocked":
    "{task|task} espera sem `await`: o loop inteiro para, e nenhuma outra tarefa pode rodar.",
  "loop-blocked-by-sleep": "`time.sleep` em {task|task} para o loop inteiro por {delay|duration}.",
  "loop-blocked-by-pipe": "{task|task} espera um pipe sem `await`: o loop espera junto.",
  "loop-blocked-by-process":
    "{task|task} espera o processo `{process}` sem `await`: o loop espera junto.",
  "loop-blocked-by-network": "{task|task} espera a rede sem `await`: o loop espera junto.",
  "loop-blocked-by-disk": "{task|task} espera o disco sem `await`: o loop espera junto.",
  "loop-blocked-by-thread":
    "{task|task} espera {thread|thread} sem `await`: o loop inteiro para junto.",
  "loop-unblocked":
    "A espera de {task|task} acabou: ela continua na linha {line}, e o loop ainda está com ela.",
  "gather-cancelled":
    "O `gather` foi cancelado: {task|task} recebe `CancelledError` e entra na fila de prontas, em {place|ordinal} lugar.",
  "gather-part-cancelled":
    "Uma tarefa do `gather` foi cancelada: {task|task} recebe `CancelledError` e entra na fila de prontas, em {place|ordinal} lugar.",
  "connection-failed":
    "A conexão com `{sync}` não deu certo: {task|task} recebe a exceção e entra na fila de prontas, em {place|ordinal} lugar.",
  "awaited-failed":
    "O que {task|task} esperava falhou: ela recebe a exceção e entra na fila de prontas, em {place|ordinal} lugar.",
  "gather-failed":
    "Uma tarefa do `gather` falhou: {task|task} recebe a exceção e entra na fila de prontas, em {place|ordinal} lugar.",
  "gather-done":
    "O `gather` já tem todos os resultados: {task|task} entra na fila de prontas, em {place|ordinal} lugar.",
  "group-done":
    "Todas as tarefas do grupo terminaram: {task|task} entra na fila de prontas, em {place|ordinal} lugar.",
  "call-done":
    "A outra thread terminou a chamada: {task|task} entra na fila de prontas, em {place|ordinal} lugar.",
  "wait-done":
    "Terminou uma tarefa que {task|task} esperava: {task|task} entra na fila de prontas, em {place|ordinal} lugar.",
  "wait-timed-out":
    "Acabou o prazo da espera de {task|task}: ela entra na fila de prontas, em {place|ordinal} lugar.",
  "data-came":
    "Há o que ler de `{sync}`: {task|task} entra na fila de prontas, em {place|ordinal} lugar.",
  "connection-made":
    "A conexão com `{sync}` está pronta: {task|task} entra na fila de prontas, em {place|ordinal} lugar.",
  "connection-closed":
    "`{sync}` se fechou: {task|task} entra na fila de prontas, em {place|ordinal} lugar.",
  "cancel-requested-by-itself":
    "{task|task} pede o próprio cancelamento: fica sabendo na próxima pausa.",
  "cancel-requested-by-timeout":
    "O prazo de {delay|duration} acabou: {task|task} recebe um pedido de cancelamento.",
  "cancel-requested-by-late-timeout":
    "O prazo de {delay|duration} acabou, com {late|duration} de atraso (loop ocupado): {task|task} recebe um pedido de cancelamento.",
  "timer-fired-for-task":
    "O timer de {task|task} tocou: ela entra na fila de prontas, em {place|ordinal} lugar.",
  "callback-readied": "O callback `{label}` entra na fila de prontas.",
  "it-prints": "Ela imprime `{text}`.",
  "so-ready": {
    one: "Com isso {tasks|tasks} fica pronta.",
    other: "Com isso {tasks|tasks} ficam prontas.",
  },
  "so-many-ready": {
    one: "Com isso {count} tarefa fica pronta.",
    other: "Com isso {count} tarefas ficam prontas.",
  },
  "puts-item": "Ela põe `{item}` em `{sync}`.",
  "takes-item": "Ela tira `{item}` de `{sync}`.",
  "takes-lock": "Ela pega `{sync}`.",
  "takes-lock-at-once": "Ela pega `{sync}` sem pausar: estava livre.",
  "takes-place-at-once": "Ela entra em `{sync}` sem pausar: havia lugar.",
  "puts-item-at-once": "Ela põe `{item}` em `{sync}` sem pausar.",
  "takes-item-at-once": "Ela tira `{item}` de `{sync}` sem pausar.",
  "passes-task": "{other|task} já tinha terminado: o `await` segue na hora, sem passar pelo loop.",
  "passes-task-returned":
    "{other|task} já tinha terminado: o resultado `{detail}` vem na hora, sem passar pelo loop.",
  "passes-task-raised":
    "{other|task} já tinha falhado: a exceção vem na hora, sem passar pelo loop.",
  "passes-task-cancelled":
    "{other|task} já estava cancelada: o `CancelledError` vem na hora, sem passar pelo loop.",
  "passes-tasks":
    "{tasks|tasks} já tinham terminado: o `await` segue na hora, sem passar pelo loop.",
  "passes-many":
    "Tudo isso já tinha terminado ({count}): o `await` segue na hora, sem passar pelo loop.",
  "passes-future-returned": "O resultado já estava lá: vem na hora, sem passar pelo loop.",
  "passes-future-raised": "A exceção já estava lá: vem na hora, sem passar pelo loop.",
  "passes-future-cancelled":
    "Isso já estava cancelado: o `CancelledError` vem na hora, sem passar pelo loop.",
  "passes-event": "`{sync}` já estava ligado: o `await` segue na hora, sem passar pelo loop.",
  "passes-join":
    "Tudo de `{sync}` já estava pronto: o `await` segue na hora, sem passar pelo loop.",
  "passes-briefly": "O `await` não pausa.",
  "enters-coroutine": "O `await` entra em `{name}` na hora, sem passar pelo loop.",
  "leaves-coroutine": "`{name}` acabou sem nenhuma pausa: o loop não teve a vez.",
  "lets-lock-go": "Ela solta `{sync}`.",
  "ready-lose": {
    one: "{tasks|tasks} estava pronta e perde {delay|duration}.",
    other: "{tasks|tasks} estavam prontas e perdem {delay|duration} cada.",
  },
  "many-ready-lose": {
    one: "{count} tarefa estava pronta e perde {delay|duration}.",
    other: "{count} tarefas estavam prontas e perdem {delay|duration} cada.",
  },
}
