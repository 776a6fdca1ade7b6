import type { Transaction } from '@reprieve/db'
import { mailLimits, ok, type Result, refuse, type Tenant } from '@reprieve/domain'
import type { z } from 'zod'
import type { Refusal } from '../../answer.ts'
import type { OperationContext } from '../../context.ts'
import type { Dependencies } from '../../dependencies.ts'
import type { Notification } from '../../input.ts'
import { idOf } from '../access/name-of.ts'
import { keyedHash } from '../sign-in/keyed-hash.ts'
import { addPoints } from '../sign-in/rate-counters.ts'
import { refuseOutside } from './refuse-outside.ts'

interface Asked {
  readonly context: OperationContext
  readonly tenant: Tenant
  readonly notify: z.output<typeof Notification>
  readonly now: Date
}

/**
 * Refuses recipients outside the organisation that the sender has not confirmed, and counts the mails against the
 * limits of what people may send. It requires the tenant's lock.
 */
export function* admitRecipients(
  dependencies: Pick<Dependencies, 'tombstoneKey'>,
  { context, tenant, notify: { to, confirmOutside }, now }: Asked,
): Transaction<Result<null, Refusal<'RecipientsOutside' | 'TooManyAttempts'>>> {
  const { actor } = context
  const inside = refuseOutside({ actor, tenant, to, confirmOutside, mail: 'password-link' })
  if (!inside.ok) return inside
  return yield* countMails(dependencies, { context, count: to.length, now })
}

interface Mails {
  readonly context: OperationContext
  /** Number of mails; each recipient counts. */
  readonly count: number
  readonly now: Date
}

/**
 * Counts the mails of a person, and refuses those beyond what that person, or all persons of the tenant, may send
 * within an hour. It requires the tenant's lock. Refused mails are not counted, because a refusal undoes what was
 * written.
 */
export function* countMails(
  { tombstoneKey }: Pick<Dependencies, 'tombstoneKey'>,
  { context: { actor, tenantId }, count, now }: Mails,
): Transaction<Result<null, Refusal<'TooManyAttempts'>>> {
  const limited = [
    [`mails that ${idOf(actor)} has had sent in ${tenantId}`, mailLimits.ofPerson],
    [`mails that were sent in ${tenantId}`, mailLimits.ofTenant],
  ] as const
  for (const [key, { mails, countedForMs }] of limited) {
    const keyHash = keyedHash(tombstoneKey, 'mail counter', key)
    const { points, msLeft } = yield* addPoints({ keyHash, points: count, lengthMs: countedForMs, now })
    if (points > mails) return refuse({ type: 'TooManyAttempts', seconds: Math.ceil(msLeft / 1000) })
  }
  return ok(null)
}
