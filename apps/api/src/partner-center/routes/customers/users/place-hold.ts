import { ok, refuse } from '@reprieve/domain'
import { Hold, HoldRequest, toHold } from '../../../wire/hold.ts'
import { membersInAnyCase } from '../../../wire/parse-json-object.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { defineRoute } from '../../define-route.ts'

export const placeHoldRoute = defineRoute({
  of: 'user',
  operationId: 'placeHold',
  method: 'put',
  path: '/v1/customers/{customerId}/users/{userId}/hold',
  tags: ['Restoring'],
  summary:
    'Keep a user from being purged, also one that is not deleted yet; it stays restorable beyond its retention time',
  body: { schema: HoldRequest, members: membersInAnyCase(['reason']) },
  answers: 200,
  answerText: 'The hold',
  schema: Hold,
  handle: async ({ context, userId, body }, { operations }) => {
    const request = HoldRequest.safeParse(body)
    if (!request.success) return refuse(toPropertyError(request.error))
    const { reason } = request.data
    const placed = await operations.placeHold(context, { userId, reason })
    if (!placed.ok) return placed
    const { id, hold } = placed.value.user
    if (hold === null) throw new Error(`User ${id} has no hold right after one was placed on it`)
    return ok(toHold(id, hold))
  },
})
