import { ok, refuse } from '@reprieve/domain'
import { Group, groupNames, NewGroup, toGroup } from '../../../wire/group.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { defineRoute } from '../../define-route.ts'

export const createGroupRoute = defineRoute({
  of: 'customer',
  operationId: 'createGroup',
  method: 'post',
  path: '/v1/customers/{customerId}/groups',
  tags: ['Groups'],
  summary: 'Create a group with its addresses',
  body: { schema: NewGroup, members: groupNames },
  answers: 201,
  answerText: 'The group',
  schema: Group,
  handle: async ({ context, body }, { operations }) => {
    const request = NewGroup.safeParse(body)
    if (!request.success) return refuse(toPropertyError(request.error))
    const { displayName, proxyAddresses = [] } = request.data
    const created = await operations.createGroup(context, { displayName, proxyAddresses })
    return created.ok ? ok(toGroup(created.value.group)) : created
  },
})
