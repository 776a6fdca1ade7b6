import { statements, type Transaction, write } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'
import type { RestoreMail } from './restore-mail.ts'
import type { TestMail } from './test-mail.ts'

interface Mails {
  readonly tenantId: TenantId
  readonly mails: readonly (RestoreMail | TestMail)[]
  /** The user whom the mails are about. They are purged with that user. */
  readonly about: string | null
  readonly now: Date
}

/** Gives mails to the worker, which delivers them once the transaction is committed. */
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
