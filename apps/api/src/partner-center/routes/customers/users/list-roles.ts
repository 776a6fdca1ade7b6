import { ok } from '@reprieve/domain'
import { toWholeCollection, wholeCollectionOf } from '../../../wire/collection.ts'
import { DirectoryRole, toDirectoryRole } from '../../../wire/directory-role.ts'
import { defineRoute } from '../../define-route.ts'

export const listUserRolesRoute = defineRoute({
  of: 'user',
  operationId: 'listUserRoles',
  method: 'get',
  path: '/v1/customers/{customerId}/users/{userId}/directoryroles',
  tags: ['Roles'],
  summary: 'List the directory roles that a user has',
  answers: 200,
  answerText: 'The roles',
  schema: wholeCollectionOf(DirectoryRole),
  handle: async ({ context, userId }, { operations }) => {
    const roles = await operations.listUserRoles(context, { userId })
    return roles.ok ? ok(toWholeCollection(roles.value.map(toDirectoryRole))) : roles
  },
})
