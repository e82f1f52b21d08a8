/** Linux's signals: numbers, names, and what `strsignal` calls them. */

const rows: readonly (readonly [number, string, string])[] = [
  [1, "SIGHUP", "Hangup"],
  [2, "SIGINT", "Interrupt"],
  [3, "SIGQUIT", "Quit"],
  [4, "SIGILL", "Illegal instruction"],
  [5, "SIGTRAP", "Trace/breakpoint trap"],
  [6, "SIGABRT", "Aborted"],
  [7, "SIGBUS", "Bus error"],
  [8, "SIGFPE", "Floating point exception"],
  [9, "SIGKILL", "Killed"],
  [10, "SIGUSR1", "User defined signal 1"],
  [11, "SIGSEGV", "Segmentation fault"],
  [12, "SIGUSR2", "User defined signal 2"],
  [13, "SIGPIPE", "Broken pipe"],
  [14, "SIGALRM", "Alarm clock"],
  [15, "SIGTERM", "Terminated"],
  [16, "SIGSTKFLT", "Stack fault"],
  [17, "SIGCHLD", "Child exited"],
  [18, "SIGCONT", "Continued"],
  [19, "SIGSTOP", "Stopped (signal)"],
  [20, "SIGTSTP", "Stopped"],
  [21, "SIGTTIN", "Stopped (tty input)"],
  [22, "SIGTTOU", "Stopped (tty output)"],
  [23, "SIGURG", "Urgent I/O condition"],
  [24, "SIGXCPU", "CPU time limit exceeded"],
  [25, "SIGXFSZ", "File size limit exceeded"],
  [26, "SIGVTALRM", "Virtual timer expired"],
  [27, "SIGPROF", "Profiling timer expired"],
  [28, "SIGWINCH", "Window changed"],
  [29, "SIGIO", "I/O possible"],
  [30, "SIGPWR", "Power failure"],
  [31, "SIGSYS", "Bad system call"],
]

/** Real-time signals have numbers only, but the first and the last. */
export const firstRealTime = 34
export const lastSignal = 64

/** Names by number, in order. */
export const signalNames: ReadonlyMap<number, string> = new Map([
  ...rows.map(([number, name]) => [number, name] as const),
  [firstRealTime, "SIGRTMIN"],
  [lastSignal, "SIGRTMAX"],
])

/** Numbers by name: those with a name of their own, and their other names. */
export const signalNumbers: ReadonlyMap<string, number> = new Map([
  ...[...signalNames].map(([number, name]) => [name, number] as const),
  ["SIGCLD", 17],
  ["SIGIOT", 6],
  ["SIGPOLL", 29],
])

const texts: ReadonlyMap<number, string> = new Map(rows.map(([number, , text]) => [number, text]))

/** True for every number a program can name: 32 and 33 belong to the C library. */
export function isSignal(number: number): boolean {
  return (number >= 1 && number <= 31) || (number >= firstRealTime && number <= lastSignal)
}

/** `signal.strsignal`, or null for what has no text. */
export function signalText(number: number): string | null {
  if (number >= firstRealTime) return `Real-time signal ${number - firstRealTime}`
  return texts.get(number) ?? null
}
