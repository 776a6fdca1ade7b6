import { rows, statements, type Transaction } from '@reprieve/db'
import { ok, type Result, refuse } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { OperationContext } from '../../context.ts'
import type { Dependencies } from '../../dependencies.ts'
import { admitReader } from './admit-reader.ts'
import { checkUrl } from './check-url.ts'

const subscriptionsAtMost = 20

interface Wanted {
  readonly channel: 'mail' | 'webhook'
  readonly address: string
  readonly confirmOutside?: boolean | undefined
}

/** Refuses a subscription whose notices may not go to its address, and one that exceeds the tenant's limit. */
export function* admitSubscription(
  context: OperationContext,
  dependencies: Pick<Dependencies, 'allowsPrivateWebhooks'>,
  wanted: Wanted,
): Transaction<Result<null, Refusal<'InvalidInput' | 'RecipientsOutside'>>> {
  const isMail = wanted.channel === 'mail'
  const admitted = isMail ? yield* admitReader(context, wanted) : checkUrl(dependencies, wanted.address)
  if (!admitted.ok) return admitted
  const others = yield* rows(statements.noticeSubscriptions, { tenantId: context.tenantId })
  if (others.length < subscriptionsAtMost) return ok(null)
  const problem = `a tenant has ${subscriptionsAtMost} subscriptions at the most`
  return refuse({ type: 'InvalidInput', path: '', problem })
}
