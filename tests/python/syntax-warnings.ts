/** What a program wrote to stderr but for the SyntaxWarnings of its compilation. */
export function withoutSyntaxWarnings(stderr: string): string {
  return stderr.replace(/^.*SyntaxWarning: .*\n.*\n/gm, "")
}
