import { type OutboxRow, row, statements, type Transaction } from '@reprieve/db'
import { type NoticeType, ok, type Result, refuse, type TenantId } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal } from '../../answer.ts'
import { Id } from '../../input.ts'
import type { NoticeMessage } from './notice-message.ts'
import { isTestMail } from './test-mail.ts'

/** A delivery that was given up, as lists show it, without its contents (R50). */
export interface DeadLetter {
  readonly id: string
  readonly kind: 'mail' | 'webhook'
  /** Null for the mail about a restored user and for a test mail. */
  readonly subscriptionId: string | null
  /** Null for the mail about a restored user. */
  readonly type: NoticeType | 'test' | null
  readonly createdAt: Date
  readonly attempts: number
  readonly lastError: string | null
  /** False if the contents are no longer stored. */
  readonly canRetry: boolean
}

export const DeadLetterInput = z.strictObject({ deadLetterId: Id })
export type DeadLetterInput = z.input<typeof DeadLetterInput>

export function toDeadLetter({
  id,
  kind,
  target,
  payload,
  createdAt,
  attempts,
  lastError,
}: OutboxRow): DeadLetter {
  const type = typeOf({ target, payload })
  const canRetry = payload !== null
  return { id, kind, subscriptionId: target, type, createdAt, attempts, lastError, canRetry }
}

function typeOf({ target, payload }: Pick<OutboxRow, 'target' | 'payload'>): DeadLetter['type'] {
  if (target === null) return isTestMail(payload) ? 'test' : null
  // Only `putNotices` writes rows with a target.
  return payload === null ? null : (payload as NoticeMessage).type
}

export function* loadDeadLetter(
  tenantId: TenantId,
  deadLetterId: string,
): Transaction<Result<OutboxRow, Refusal<'DeadLetterNotFound'>>> {
  const found = yield* row(statements.outboxRow, { tenantId, id: deadLetterId })
  return found?.state === 'dead' ? ok(found) : refuse({ type: 'DeadLetterNotFound', deadLetterId })
}
