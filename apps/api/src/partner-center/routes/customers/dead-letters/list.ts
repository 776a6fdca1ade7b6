import { ok } from '@reprieve/domain'
import { collectionOf } from '../../../wire/collection.ts'
import { DeadLetter, toDeadLetter } from '../../../wire/dead-letter.ts'
import { parsePageQuery } from '../../../wire/parse-list-query.ts'
import { defineRoute } from '../../define-route.ts'
import { pageQuery } from '../../page-parameters.ts'
import { defaultPageSize, seekPage, toPageRequest, toSoughtCollection } from '../../seek-page.ts'

const ListParameters = pageQuery('Messages')

interface ListedBy {
  readonly size: number
}

export const listDeadLettersRoute = defineRoute({
  of: 'customer',
  operationId: 'listDeadLetters',
  method: 'get',
  path: '/v1/customers/{customerId}/deadletters',
  tags: ['Notices'],
  summary: 'List the messages that could not be delivered and were given up',
  description: 'The oldest first, for thirty days. What was in a message is not told.',
  query: ListParameters,
  paged: true,
  answers: 200,
  answerText: 'One page',
  schema: collectionOf(DeadLetter),
  handle: async (call, dependencies) => {
    const { context, customerId } = call
    const query = parsePageQuery(new URL(call.url).searchParams)
    if (!query.ok) return query
    const owner = `dead letters of ${customerId}`
    const listOf = () => ok<ListedBy>({ size: query.value.size ?? defaultPageSize })
    const sought = seekPage(call, dependencies, { query: query.value, owner, listOf })
    if (!sought.ok) return sought
    const { list, place } = sought.value
    const page = await dependencies.operations.listDeadLetters(context, {
      page: toPageRequest(list.size, place),
    })
    if (!page.ok) return page
    const uri = `/customers/${customerId}/deadletters?size=${list.size}`
    const items = page.value.items.map(toDeadLetter)
    return ok(toSoughtCollection(dependencies, { owner, list, uri }, { ...page.value, items }))
  },
})
