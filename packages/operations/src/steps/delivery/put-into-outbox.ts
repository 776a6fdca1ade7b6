import { statements, type Transaction, write } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'
import type { RestoreMail } from './restore-mail.ts'

interface Mails {
  readonly tenantId: TenantId
  readonly mails: readonly RestoreMail[]
  /** Of whom they tell: with that user they are purged. */
  readonly about: string | null
  readonly now: Date
}

/** Has the worker deliver the mails once the transaction is committed. */
export function* putIntoOutbox(
  { newId }: Pick<Dependencies, 'newId'>,
  { tenantId, mails, about, now }: Mails,
): Transaction<void> {
  yield* write(
    statements.insertIntoOutbox,
    mails.map((payload) => ({
      tenantId,
      id: newId(),
      kind: 'mail' as const,
      target: null,
      about,
      digest: null,
      state: 'waiting' as const,
      payload,
      createdAt: now,
      nextAttemptAt: now,
      attempts: 0,
      lastError: null,
      deliveredAt: null,
    })),
  )
}
