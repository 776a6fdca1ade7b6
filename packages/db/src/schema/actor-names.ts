import type { Kit } from './kit.ts'

/**
 * Under which names people have acted in a tenant, the latest first: of its own people those that stand in rows of the bin,
 * of people from elsewhere also the one that they are shown by. Rows about them have their ids; a purge forgets the names.
 */
export const defineActorNames = (k: Kit) =>
  k.table(
    'actor_names',
    {
      tenantId: k.text('tenant_id').notNull(),
      userId: k.text('user_id').notNull(),
      names: k.json('names').$type<readonly string[]>().notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.userId] }),
      k.index('actor_names_by_user').on(t.userId, t.tenantId),
    ],
  )

/** People of a partner who were purged, and whom its customers are to forget too. */
export const defineErasures = (k: Kit) =>
  k.table(
    'erasures',
    {
      /** In which the person had the account. */
      tenantId: k.text('tenant_id').notNull(),
      userId: k.text('user_id').notNull(),
      purgedAt: k.instant('purged_at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenantId, t.userId] })],
  )
