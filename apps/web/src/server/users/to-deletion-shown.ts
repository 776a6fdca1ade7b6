import { type OperationError, ok, type Result } from '@reprieve/domain'
import type { OperationContext, UserIdInput } from '@reprieve/operations'
import { container } from '../container.ts'
import { productNames } from '../deleted-users/product-names.ts'

interface DeletionShown {
  readonly purgeAt: string
  readonly holdReason: string | null
  readonly licences: readonly string[]
  readonly groups: readonly string[]
  readonly roles: readonly string[]
  readonly managerName: string | null
  readonly directReportCount: number
  readonly namesakes: readonly {
    readonly id: string
    readonly displayName: string
    readonly purgeAt: string
  }[]
}

/** What a deletion would set aside, in names that people know. */
export async function toDeletionShown(
  context: OperationContext,
  input: UserIdInput,
): Promise<Result<DeletionShown, OperationError>> {
  const { operations } = container()
  const [preview, names] = await Promise.all([
    operations.previewDeletion(context, input),
    productNames(context),
  ])
  if (!preview.ok) return preview
  const { user, notes, purgeAt, namesakes } = preview.value
  const { managerId } = notes
  const manager = managerId === null ? null : await operations.findUser(context, { userId: managerId })
  return ok({
    purgeAt: purgeAt.toISOString(),
    holdReason: user.hold?.reason ?? null,
    licences: notes.licences.map((skuId) => names.get(skuId) ?? skuId),
    groups: notes.groups.map(({ displayName }) => displayName),
    roles: notes.roles,
    managerName: manager?.ok ? manager.value.displayName : null,
    directReportCount: notes.directReportCount,
    namesakes: namesakes.map(({ id, displayName, purgeAt }) => ({
      id,
      displayName,
      purgeAt: purgeAt.toISOString(),
    })),
  })
}
