import type { Kit } from './kit.ts'

/** What remains of a purged user: no personal data (R40). */
export const defineTombstones = (k: Kit) =>
  k.table(
    'tombstones',
    {
      tenantId: k.text('tenant_id').notNull(),
      userId: k.text('user_id').notNull(),
      deletedAt: k.instant('deleted_at').notNull(),
      purgedAt: k.instant('purged_at').notNull(),
      /** Id of the person, or name of the part of the installation. */
      purgedBy: k.text('purged_by').notNull(),
      /** Keyed hashes of the names that the user had. */
      nameHashes: k.json('name_hashes').$type<readonly string[]>().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenantId, t.userId] })],
  )
