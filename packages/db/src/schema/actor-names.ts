import type { Kit } from './kit.ts'

/**
 * The names under which people have acted in a tenant, latest first. For its own people, these are the names that rows
 * of the bin hold; for others, also the name that they are shown by. Other rows refer to them by id, and a purge
 * removes the names.
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

/** Purged people of a partner, whom its customers have to forget too. */
export const defineErasures = (k: Kit) =>
  k.table(
    'erasures',
    {
      /** The tenant in which the person had the account. */
      tenantId: k.text('tenant_id').notNull(),
      userId: k.text('user_id').notNull(),
      purgedAt: k.instant('purged_at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenantId, t.userId] })],
  )
