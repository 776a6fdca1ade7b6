import { type SecretKind, secretWatch } from '@reprieve/observe/testing'
import type { Operations } from '../use-cases.ts'

/**
 * The same operations. Whatever is passed to them as a password or a token is later searched for in everything that
 * comes out (R50).
 */
export function rememberSecrets(operations: Operations): Operations {
  const remembering = Object.entries(operations).map(([name, operation]) => [
    name,
    typeof operation !== 'function'
      ? operation
      : (...given: unknown[]) => {
          for (const one of given) remember(one)
          return (operation as (...given: unknown[]) => unknown)(...given)
        },
  ])
  // The result has the same names and function types as `operations`; `entries` forgets them.
  return Object.fromEntries(remembering) as Operations
}

const kindByName: Readonly<Record<string, SecretKind>> = {
  password: 'password',
  currentPassword: 'password',
  newPassword: 'password',
  token: 'token',
}

function remember(given: unknown): void {
  if (typeof given !== 'object' || given === null) return
  for (const [name, value] of Object.entries(given)) {
    const kind = kindByName[name]
    // A password is a text, or an object with the text as its `value`.
    const text = typeof value === 'object' && value !== null && 'value' in value ? value.value : value
    if (kind !== undefined && typeof text === 'string') secretWatch.remember(text, kind)
    else remember(value)
  }
}
