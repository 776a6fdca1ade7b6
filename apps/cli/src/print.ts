/** A line of the answer. Everything else that a person should know goes to standard error. */
export const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
