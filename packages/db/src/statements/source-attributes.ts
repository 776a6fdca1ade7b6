import { and } from 'drizzle-orm'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

interface InSource {
  readonly tenantId: string
  readonly source: string
}

/** What a source says of these users beyond what the directory knows. */
export const sourceAttributesOfUsers = defineStatement<InSource & { userIds: readonly string[] }>()(
  'source_attributes_of_users',
  ({ db, t: { sourceAttributes }, k }) =>
    db
      .select({ userId: sourceAttributes.userId, attributes: sourceAttributes.attributes })
      .from(sourceAttributes)
      .where(
        and(
          inTenant(sourceAttributes),
          k.isOneOf(sourceAttributes.userId, 'userIds'),
          is(sourceAttributes.source),
        ),
      ),
)

export const putSourceAttributes = defineStatement<Tables['sourceAttributes']['$inferSelect']>()(
  'put_source_attributes',
  ({ db, t: { sourceAttributes } }) => {
    const { attributes, ...key } = everyColumn(sourceAttributes)
    return db
      .insert(sourceAttributes)
      .values({ ...key, attributes })
      .onConflictDoUpdate({
        target: [sourceAttributes.tenantId, sourceAttributes.userId, sourceAttributes.source],
        set: { attributes },
      })
  },
)

export const removeSourceAttributesOfUsers = defineStatement<{
  tenantId: string
  userIds: readonly string[]
}>()('remove_source_attributes_of_users', ({ db, t: { sourceAttributes }, k }) =>
  db
    .delete(sourceAttributes)
    .where(and(inTenant(sourceAttributes), k.isOneOf(sourceAttributes.userId, 'userIds'))),
)
