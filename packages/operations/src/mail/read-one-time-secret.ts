import { row, statements, type Transaction, write } from '@reprieve/db'
import { ok, type Result, refuse } from '@reprieve/domain'
import { z } from 'zod'
import type { Answer, Refusal } from '../answer.ts'
import type { Dependencies } from '../dependencies.ts'
import { appendAuditRecord } from '../steps/audit/append-audit-record.ts'
import { decrypt, isTokenOf, type OneTimeToken, parseToken } from '../steps/delivery/one-time-token.ts'

export const ReadOneTimeSecretInput = z.strictObject({ token: z.string().max(256) })
export type ReadOneTimeSecretInput = z.input<typeof ReadOneTimeSecretInput>

export interface OneTimeSecret {
  readonly secret: string
}

export type ReadOneTimeSecretError = Refusal<'SecretNotFound'>

const notFound = refuse({ type: 'SecretNotFound' } as const)

/** Shows a secret once. Afterwards, or after its term, it is gone. */
export const readOneTimeSecret =
  (dependencies: Dependencies) =>
  async (given: ReadOneTimeSecretInput): Promise<Answer<OneTimeSecret, ReadOneTimeSecretError>> => {
    const { storage, now: clock, newId } = dependencies
    const input = ReadOneTimeSecretInput.safeParse(given)
    const token = input.success ? parseToken(input.data.token) : null
    const now = clock()
    // Looked up without the lock first, so that guessing holds nobody up.
    if (token === null || !(await storage.read(() => find(token, now))).ok) return notFound
    return storage.transaction(token.tenantId, function* (): Transaction<
      Result<OneTimeSecret, ReadOneTimeSecretError>
    > {
      const found = yield* find(token, now)
      if (!found.ok) return found
      const { tenantId, id, userId, ciphertext } = found.value
      yield* write(statements.removeSecret, { tenantId, id })
      yield* appendAuditRecord(dependencies, {
        tenantId,
        id: newId(),
        at: now,
        // The actor is whoever has the link, because nobody signs in to read it.
        actor: { kind: 'application', tenantId, clientId: 'one-time-link' },
        operation: 'readOneTimeSecret',
        outcome: 'succeeded',
        error: null,
        targetId: userId,
        targetName: null,
        requestId: null,
        correlationId: null,
      })
      return ok({ secret: decrypt(ciphertext, token) })
    })
  }

function* find(token: OneTimeToken, now: Date) {
  const { tenantId, id } = token
  const secret = yield* row(statements.secretById, { tenantId, id })
  const isGood =
    secret !== undefined && isTokenOf(token, secret.tokenHash) && now.getTime() < secret.expiresAt.getTime()
  return isGood ? ok(secret) : notFound
}
