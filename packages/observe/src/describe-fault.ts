/** What a log may contain about a thrown value. */
export interface FaultDescription {
  readonly type: string
  readonly message: string
  readonly code?: string
  /** Only the calls, because the first line of a stack repeats the message. */
  readonly stack?: string
  readonly cause?: FaultDescription
  readonly errors?: readonly FaultDescription[]
}

/**
 * Takes from an error what helps to find its cause, and nothing that could repeat what somebody sent: of its own
 * properties only the code, and of a failed query neither parameters nor rows (R50).
 */
export function describeFault(thrown: unknown, depth = 0): FaultDescription {
  if (!(thrown instanceof Error))
    return { type: typeof thrown, message: 'something that is no error was thrown' }
  const { name, stack, cause } = thrown
  const goesOn = depth < deepest
  return {
    type: name,
    message: messageOf(thrown),
    ...('code' in thrown && typeof thrown.code === 'string' && { code: thrown.code }),
    ...(stack !== undefined && { stack: callsOf(stack) }),
    ...(cause !== undefined && goesOn && { cause: describeFault(cause, depth + 1) }),
    ...(thrown instanceof AggregateError &&
      goesOn && {
        errors: thrown.errors.slice(0, mostErrors).map((error) => describeFault(error, depth + 1)),
      }),
  }
}

const deepest = 5
const mostErrors = 10

/** The message of Drizzle's errors contains the parameters: people's names and hashes of passwords. */
const messageOf = (error: Error): string =>
  'params' in error && 'query' in error ? `Failed query: ${error.query}` : error.message

const callsOf = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
