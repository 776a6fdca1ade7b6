import type { Kit } from './kit.ts'
import { ofUser, type Users } from './references.ts'

/**
 * What a source says of a user beyond what the directory knows, as the source has to get it back (SCIM). It stands apart
 * from the identifiers, which an index has to cover.
 */
export const defineSourceAttributes = (k: Kit, users: Users) =>
  k.table(
    'source_attributes',
    {
      tenantId: k.text('tenant_id').notNull(),
      userId: k.text('user_id').notNull(),
      source: k.text('source').notNull(),
      attributes: k.json('attributes').$type<Readonly<Record<string, unknown>>>().notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.userId, t.source] }),
      ofUser(k, 'source_attributes', t, users),
    ],
  )
