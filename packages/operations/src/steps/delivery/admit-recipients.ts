import type { Transaction } from '@reprieve/db'
import type { Result, Tenant } from '@reprieve/domain'
import type { z } from 'zod'
import type { Refusal } from '../../answer.ts'
import type { OperationContext } from '../../context.ts'
import type { Dependencies } from '../../dependencies.ts'
import type { Notification } from '../../input.ts'
import { countMails } from './count-mails.ts'
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
