import { ok } from '@reprieve/domain'
import { collectionOf } from '../../../wire/collection.ts'
import { parseRoleId, toDirectoryRole, toUserMember, UserMember } from '../../../wire/directory-role.ts'
import { parsePageQuery } from '../../../wire/parse-list-query.ts'
import { defineRoute } from '../../define-route.ts'
import { pageQuery } from '../../page-parameters.ts'
import { defaultPageSize, seekPage, toPageRequest, toSoughtCollection } from '../../seek-page.ts'
import { RoleParameters } from './parameters.ts'

export const listRoleMembersRoute = defineRoute({
  of: 'customer',
  operationId: 'listRoleMembers',
  method: 'get',
  path: '/v1/customers/{customerId}/directoryroles/{roleId}/usermembers',
  tags: ['Roles'],
  summary: 'List the users who have a directory role',
  params: RoleParameters,
  query: pageQuery('Users'),
  paged: true,
  answers: 200,
  answerText: 'One page',
  schema: collectionOf(UserMember),
  handle: async (call, dependencies) => {
    const role = parseRoleId(call.parameters.roleId)
    if (!role.ok) return role
    const query = parsePageQuery(new URL(call.url).searchParams)
    if (!query.ok) return query
    const owner = `${call.customerId}/directoryroles/${role.value}`
    const { size = defaultPageSize } = query.value
    const wanted = seekPage(call, dependencies, { query: query.value, owner, listOf: () => ok({ size }) })
    if (!wanted.ok) return wanted
    const { list, place } = wanted.value
    const input = { role: role.value, page: toPageRequest(list.size, place) }
    const page = await dependencies.operations.listRoleMembers(call.context, input)
    if (!page.ok) return page
    const { id } = toDirectoryRole(role.value)
    const uri = `/customers/${call.customerId}/directoryroles/${id}/usermembers?size=${list.size}`
    const items = page.value.items.map((member) => toUserMember(role.value, member))
    return ok(toSoughtCollection(dependencies, { owner, list, uri }, { ...page.value, items }))
  },
})
