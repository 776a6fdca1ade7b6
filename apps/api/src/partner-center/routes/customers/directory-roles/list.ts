import { ok } from '@reprieve/domain'
import { toWholeCollection, wholeCollectionOf } from '../../../wire/collection.ts'
import { DirectoryRole, toDirectoryRole } from '../../../wire/directory-role.ts'
import { defineRoute } from '../../define-route.ts'

export const listDirectoryRolesRoute = defineRoute({
  of: 'customer',
  operationId: 'listDirectoryRoles',
  method: 'get',
  path: '/v1/customers/{customerId}/directoryroles',
  tags: ['Roles'],
  summary: 'List the directory roles of the tenant',
  answers: 200,
  answerText: 'The roles',
  schema: wholeCollectionOf(DirectoryRole),
  handle: async ({ context }, { operations }) => {
    const roles = await operations.listDirectoryRoles(context, {})
    return roles.ok ? ok(toWholeCollection(roles.value.map(toDirectoryRole))) : roles
  },
})
