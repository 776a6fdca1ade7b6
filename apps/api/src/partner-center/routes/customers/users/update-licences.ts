import { ok, type Result, refuse } from '@reprieve/domain'
import type { OperationContext, Operations } from '@reprieve/operations'
import type { ApiError } from '../../../errors.ts'
import {
  excludedPlansOf,
  LicenseUpdate,
  LicenseUpdateRequest,
  licenseUpdateRequestNames,
  parseLicenseUpdate,
  toLicenseUpdate,
} from '../../../wire/licence-update.ts'
import { defineRoute } from '../../define-route.ts'

export const updateLicencesRoute = defineRoute({
  of: 'user',
  operationId: 'assignLicences',
  method: 'post',
  path: '/v1/customers/{customerId}/users/{userId}/licenseupdates',
  tags: ['Licences'],
  summary: 'Assign licences to a user and remove others, in one step',
  description: 'All or nothing: without a free seat for one of them nothing is assigned or removed.',
  body: { schema: LicenseUpdateRequest, members: licenseUpdateRequestNames },
  answers: 201,
  answerText: 'Done',
  schema: LicenseUpdate,
  handle: async ({ context, userId, body }, { operations }) => {
    const update = parseLicenseUpdate(body)
    if (!update.ok) return update
    const assign = update.value.licensesToAssign.map(({ skuId }) => skuId)
    const remove = update.value.licensesToRemove
    const groups = await checkLicenceGroups(operations, context, [...assign, ...remove])
    if (!groups.ok) return groups
    const assigned = await operations.assignLicences(context, {
      userId,
      assign,
      remove,
      excludedPlans: excludedPlansOf(update.value),
    })
    return assigned.ok ? ok(toLicenseUpdate(update.value)) : assigned
  },
})

// A rule of the contract that no operation has. The group of a product never changes.
async function checkLicenceGroups(
  operations: Operations,
  context: OperationContext,
  skuIds: readonly string[],
): Promise<Result<null, ApiError>> {
  if (skuIds.length < 2) return ok(null)
  const products = await operations.listProducts(context, {})
  if (!products.ok) return products
  const concerned = products.value.filter(({ skuId }) => skuIds.includes(skuId))
  const groups = new Set(concerned.map(({ licenceGroup }) => licenceGroup))
  return groups.size > 1 ? refuse({ type: 'SeveralLicenceGroups' }) : ok(null)
}
