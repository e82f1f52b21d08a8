/**
 * Names that mean the same in this subject, in both languages, with the names in Python that stand
 * for it: one family a line, as a person writes their own (see `own-families.ts`). A name with a
 * question mark also means other things in these notes (`bloqueio` is a lock and the blocking of a
 * call): it belongs to its family only where a note gives one of the other names beside it.
 */

/** Names that mean the same. */
export interface Family {
  /** All its names, in both languages, the most usual first. */
  readonly names: readonly string[]
  /** Names that may mean something else as well: they count when a note says which is meant. */
  readonly unsure: readonly string[]
  /** Names in Python that stand for it: `asyncio.Lock`, `await`. */
  readonly python: readonly string[]
}

/** The families everybody has. */
export const familyLines = `
asyncio, \`asyncio\`
corrotina, coroutine, \`async def\`, asyncio.iscoroutine, inspect.iscoroutine, types.coroutine
função de corrotina, coroutine function, asyncio.iscoroutinefunction, inspect.iscoroutinefunction
tarefa, task, asyncio.Task, asyncio.create_task, loop.create_task, asyncio.ensure_future, asyncio.current_task, asyncio.all_tasks
grupo de tarefas, task group, asyncio.TaskGroup
loop de eventos, laço de eventos, event loop, event-loop, ciclo de eventos, loop?, laço?, asyncio.get_running_loop, asyncio.get_event_loop, asyncio.new_event_loop, asyncio.AbstractEventLoop, loop.run_forever, loop.run_until_complete
futuro, future, asyncio.Future, loop.create_future, concurrent.futures.Future
promessa, promise
aguardável, awaitable, objeto aguardável, awaitable object, collections.abc.Awaitable
await, expressão await, await expression, \`await\`
async/await, sintaxe async/await, async/await syntax
gerenciador de contexto, context manager, \`with\`, contextlib.contextmanager
gerenciador de contexto assíncrono, asynchronous context manager, async context manager, \`async with\`, contextlib.asynccontextmanager
iterável, iterable, collections.abc.Iterable
iterador, iterator, \`__next__\`, collections.abc.Iterator
iterador assíncrono, asynchronous iterator, async iterator, \`async for\`, \`__anext__\`, collections.abc.AsyncIterator
gerador, generator, \`yield\`, collections.abc.Generator
gerador assíncrono, asynchronous generator, async generator, collections.abc.AsyncGenerator
trava, lock, cadeado?, bloqueio?, mutex?, asyncio.Lock, threading.Lock, multiprocessing.Lock
trava reentrante, reentrant lock, bloqueio reentrante, threading.RLock, multiprocessing.RLock
semáforo, semaphore, asyncio.Semaphore, threading.Semaphore, multiprocessing.Semaphore
semáforo limitado, bounded semaphore, asyncio.BoundedSemaphore, threading.BoundedSemaphore
fila, queue, asyncio.Queue, queue.Queue, multiprocessing.Queue
fila de prioridade, fila com prioridade, fila prioritária, priority queue, asyncio.PriorityQueue, queue.PriorityQueue
fila LIFO, LIFO queue, asyncio.LifoQueue, queue.LifoQueue
fila de prontas, fila de prontos, ready queue
pilha, stack
evento, event, asyncio.Event, threading.Event, multiprocessing.Event
variável de condição, condition variable, condição?, condition?, asyncio.Condition, threading.Condition
barreira, barrier, asyncio.Barrier, threading.Barrier
seção crítica, região crítica, critical section, critical region
exclusão mútua, mutual exclusion, mutex?
condição de corrida, race condition, condição de disputa
corrida de dados, data race
impasse, deadlock, interbloqueio, bloqueio mútuo, abraço mortal
inanição, starvation
livelock, bloqueio ativo
concorrência, concurrency, simultaneidade?
paralelismo, parallelism
programação concorrente, concurrent programming
programação paralela, parallel programming
programação assíncrona, asynchronous programming, async programming
assíncrono, asynchronous
síncrono, synchronous
bloqueante, blocking
não bloqueante, non-blocking
chamada bloqueante, blocking call
operação bloqueante, blocking operation
chamada de função assíncrona, asynchronous function call
E/S, I/O, IO, entrada/saída, entrada e saída, input/output, input and output
E/S bloqueante, E/S com bloqueio, E/S de bloqueio, I/O bloqueante, blocking I/O, blocking IO
E/S sem bloqueio, E/S não bloqueante, I/O não bloqueante, I/O sem bloqueio, non-blocking I/O, non-blocking IO
E/S assíncrona, I/O assíncrono, asynchronous I/O, async I/O
limitado por E/S, limitado por I/O, vinculado a E/S, I/O-bound, IO-bound
limitado por CPU, limitado pela CPU, vinculado à CPU, CPU-bound
thread, linha de execução, threading.Thread, asyncio.to_thread
thread principal, main thread, threading.main_thread
thread daemon, daemon thread
thread verde, green thread
pool de threads, thread pool, conjunto de threads, concurrent.futures.ThreadPoolExecutor
pool de processos, process pool, conjunto de processos, concurrent.futures.ProcessPoolExecutor
executor, concurrent.futures.Executor, loop.run_in_executor
processo, process, multiprocessing.Process
processo filho, child process
subprocesso, subprocess, asyncio.create_subprocess_exec, asyncio.create_subprocess_shell, subprocess.run, subprocess.Popen
multiprocessamento, multiprocessing
multithreading, programação multithread
multitarefa, multitasking
multitarefa cooperativa, cooperative multitasking
multitarefa preemptiva, preemptive multitasking
escalonador, agendador, scheduler
escalonamento, agendamento, scheduling, loop.call_soon
troca de contexto, mudança de contexto, comutação de contexto, context switch, context switching
GIL, global interpreter lock, trava global do interpretador, bloqueio global do interpretador, bloqueio do interpretador global
interpretador, interpreter
callback, função de retorno, função de callback, função call-back, callback function, add_done_callback
cancelamento, cancellation, asyncio.CancelledError, Task.cancel
tempo limite, limite de tempo, timeout, time-out, asyncio.timeout, asyncio.wait_for, \`TimeoutError\`
prazo, deadline
timer, temporizador, loop.call_later, loop.call_at, threading.Timer
exceção, exception, \`raise\`, \`Exception\`
grupo de exceções, exception group, \`ExceptionGroup\`, \`except*\`
rastreamento, traceback
produtor, producer
consumidor, consumer
produtor e consumidor, produtor/consumidor, produtor-consumidor, producer-consumer, producer/consumer, producer and consumer
contrapressão, backpressure
soquete, socket, socket.socket
stream, fluxo?, asyncio.StreamReader, asyncio.StreamWriter, asyncio.open_connection
protocolo, protocol, asyncio.Protocol
transporte, transport, asyncio.Transport
servidor, server, asyncio.start_server
cliente, client
requisição, request
conexão, connection
memória compartilhada, shared memory
recurso compartilhado, shared resource
estado compartilhado, shared state
sincronização, synchronization, synchronisation
primitiva de sincronização, synchronization primitive
sinal, signal, loop.add_signal_handler, signal.signal
thread-safe, seguro para threads
segurança de threads, thread safety
operação atômica, atomic operation
contagem de referências, reference counting
coleta de lixo, garbage collection
coletor de lixo, garbage collector
variável de contexto, context variable, contextvars.ContextVar
armazenamento local de thread, thread-local storage, threading.local
espera ocupada, espera ativa, busy waiting, busy wait
sondagem, polling
multiplexação, multiplexing
latência, latency
vazão, throughput, taxa de transferência
sobrecarga, overhead
escalabilidade, scalability
decorador, decorator
núcleo, core
processador, processor
sistema operacional, operating system
chamada de sistema, system call, syscall
biblioteca padrão, standard library
encerramento gracioso, desligamento gracioso, graceful shutdown
worker, trabalhador?
`
