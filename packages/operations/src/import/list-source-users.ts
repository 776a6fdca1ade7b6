import { rows, statements } from '@reprieve/db'
import { ok, type UserId } from '@reprieve/domain'
import { z } from 'zod'
import { type Page, PageRequest, toPage, toReading } from '../page.ts'
import { defineQuery } from '../run/define-query.ts'
import { Source } from '../steps/import/person-input.ts'

const ListSourceUsersInput = z.strictObject({
  source: Source,
  /** The list can only be read forwards. */
  page: PageRequest.omit({ before: true, fromEnd: true }).prefault({}),
})

export interface SourceUser {
  readonly userId: UserId
  readonly externalId: string
  readonly userPrincipalName: string
  readonly displayName: string
}

/** Lists the active users that were imported from a source, by their identifier there. */
export const listSourceUsers = defineQuery<Page<SourceUser>, never>()({
  requires: 'users.read',
  input: ListSourceUsersInput,
  *run({ context: { tenantId }, input: { source, page } }) {
    const reading = toReading(page)
    const after = reading.place?.id ?? ''
    const found = yield* rows(statements.activeUsersOfSource, {
      tenantId,
      source,
      after,
      limit: reading.limit,
    })
    return ok(
      toPage(
        found,
        reading,
        (user): SourceUser => user,
        ({ externalId }) => ({ key: externalId, id: externalId }),
      ),
    )
  },
})
