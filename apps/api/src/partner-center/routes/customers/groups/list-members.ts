import { ok } from '@reprieve/domain'
import { collectionOf } from '../../../wire/collection.ts'
import { GroupMember, toGroupMember } from '../../../wire/group.ts'
import { parsePageQuery } from '../../../wire/parse-list-query.ts'
import { defineRoute } from '../../define-route.ts'
import { pageQuery } from '../../page-parameters.ts'
import { defaultPageSize, seekPage, toPageRequest, toSoughtCollection } from '../../seek-page.ts'
import { GroupParameters, parseGroupId } from './parameters.ts'

export const listGroupMembersRoute = defineRoute({
  of: 'customer',
  operationId: 'listGroupMembers',
  method: 'get',
  path: '/v1/customers/{customerId}/groups/{groupId}/usermembers',
  tags: ['Groups'],
  summary: 'List the members of a group',
  params: GroupParameters,
  query: pageQuery('Users'),
  paged: true,
  answers: 200,
  answerText: 'One page',
  schema: collectionOf(GroupMember),
  handle: async (call, dependencies) => {
    const groupId = parseGroupId(call.parameters.groupId)
    if (!groupId.ok) return groupId
    const query = parsePageQuery(new URL(call.url).searchParams)
    if (!query.ok) return query
    const owner = `${call.customerId}/groups/${groupId.value}`
    const { size = defaultPageSize } = query.value
    const wanted = seekPage(call, dependencies, { query: query.value, owner, listOf: () => ok({ size }) })
    if (!wanted.ok) return wanted
    const { list, place } = wanted.value
    const input = { groupId: groupId.value, page: toPageRequest(list.size, place) }
    const page = await dependencies.operations.listGroupMembers(call.context, input)
    if (!page.ok) return page
    const uri = `/customers/${call.customerId}/groups/${groupId.value}/usermembers?size=${list.size}`
    const items = page.value.items.map(toGroupMember)
    return ok(toSoughtCollection(dependencies, { owner, list, uri }, { ...page.value, items }))
  },
})
