import { type OperationError, ok, type Result, type Tenant } from '@reprieve/domain'
import type { OperationContext } from '@reprieve/operations'
import type { UserDraft } from '../../features/user-form/user-draft.ts'
import { container } from '../container.ts'

interface Form {
  readonly user: (UserDraft & { readonly id: string }) | null
  readonly tenant: Tenant
  /** Products that can be assigned, each with its free seats. */
  readonly products: readonly { readonly skuId: string; readonly name: string; readonly free: number }[]
}

/** The initial values of a user's form. */
export async function toForm(
  context: OperationContext,
  userId: string | null,
): Promise<Result<Form, OperationError>> {
  const { operations } = container()
  const [tenant, products, found] = await Promise.all([
    operations.getTenant(context, {}),
    operations.listProducts(context, {}),
    userId === null ? null : operations.getUser(context, { userId }),
  ])
  if (!tenant.ok) return tenant
  if (!products.ok) return products
  if (found && !found.ok) return found
  const user = found?.value.user
  return ok({
    user: user
      ? {
          id: user.id,
          firstName: user.firstName ?? '',
          lastName: user.lastName ?? '',
          displayName: user.displayName,
          userPrincipalName: user.userPrincipalName,
          usageLocation: user.usageLocation ?? '',
          phoneNumber: user.phoneNumber ?? '',
          signInBlocked: user.signInBlocked,
        }
      : null,
    tenant: tenant.value,
    products: products.value
      .filter(({ retired }) => !retired)
      .map(({ skuId, name, seats, usedSeats }) => ({ skuId, name, free: Math.max(0, seats - usedSeats) })),
  })
}
