import type { Transaction } from '@reprieve/db'
import type { Result } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { OperationContext } from '../../context.ts'
import { loadTenant } from '../load/load-tenant.ts'
import { refuseOutside } from './refuse-outside.ts'

interface Reader {
  readonly address: string
  readonly confirmOutside?: boolean | undefined
}

/** Refuses to mail notices outside the organisation, unless whoever subscribes has confirmed the address. */
export function* admitReader(
  { tenantId, actor }: OperationContext,
  { address, confirmOutside = false }: Reader,
): Transaction<Result<null, Refusal<'RecipientsOutside'>>> {
  const tenant = yield* loadTenant(tenantId)
  return refuseOutside({ actor, tenant, to: [address], confirmOutside, mail: 'notices' })
}
