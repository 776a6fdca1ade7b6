import type { Actor } from '@reprieve/domain'
import type { AuditTexts } from '../audit-hash.ts'
import type { Kit } from './kit.ts'

/**
 * Audit records are appended and never changed (R49). What can identify a person stands in `audit_texts` and is bound
 * by `textsHash`. Only records from before that table (`textsHash` is null) hold it themselves.
 */
export const defineAuditRecords = (k: Kit) =>
  k.table(
    'audit_records',
    {
      tenantId: k.text('tenant_id').notNull(),
      sequence: k.int('sequence').notNull(),
      id: k.text('id').notNull(),
      at: k.instant('at').notNull(),
      actor: k.json('actor').$type<Actor>().notNull(),
      operation: k.text('operation').notNull(),
      outcome: k.text('outcome').$type<'succeeded' | 'failed'>().notNull(),
      error: k.text('error'),
      targetId: k.text('target_id'),
      targetName: k.text('target_name'),
      before: k.json('before').$type<unknown>(),
      after: k.json('after').$type<unknown>(),
      details: k.json('details').$type<unknown>(),
      requestId: k.text('request_id'),
      correlationId: k.text('correlation_id'),
      previousHash: k.text('previous_hash').notNull(),
      hash: k.text('hash').notNull(),
      /** Empty if there are no texts. */
      textsHash: k.text('texts_hash'),
      /** Users besides the target whom the texts are about; null if there are none. */
      mentions: k.json('mentions').$type<readonly string[]>(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.sequence] }),
      k.index('audit_records_by_target').on(t.tenantId, t.targetId, t.sequence),
    ],
  )

/**
 * What records say about people. A purge removes it, and the chain stays whole. The salt keeps the hash from being
 * guessed.
 */
export const defineAuditTexts = (k: Kit) =>
  k.table(
    'audit_texts',
    {
      tenantId: k.text('tenant_id').notNull(),
      sequence: k.int('sequence').notNull(),
      salt: k.text('salt').notNull(),
      texts: k.json('texts').$type<AuditTexts>().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenantId, t.sequence] })],
  )

/** Finds records whose texts are about a user who is not their target. */
export const defineAuditMentions = (k: Kit) =>
  k.table(
    'audit_mentions',
    {
      tenantId: k.text('tenant_id').notNull(),
      userId: k.text('user_id').notNull(),
      sequence: k.int('sequence').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenantId, t.userId, t.sequence] })],
  )

/** The end of each tenant's chain, by which missing last records are noticed. */
export const defineAuditHeads = (k: Kit) =>
  k.table(
    'audit_heads',
    {
      tenantId: k.text('tenant_id').notNull(),
      sequence: k.int('sequence').notNull(),
      hash: k.text('hash').notNull(),
      /** Seal over both, made with the installation's key, which is not in the database. */
      seal: k.text('seal').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenantId] })],
  )

/**
 * Global: how far each tenant's chain had come when a root was last sealed over all of them. A row only moves forward,
 * and it stays when the tenant's head is removed, so that the loss of a whole tenant is noticed.
 */
export const defineSealedAuditHeads = (k: Kit) =>
  k.table('sealed_audit_heads', {
    /**
     * Not called `tenantId`: the row is stored with the other global ones and written together with those of all
     * tenants.
     */
    chainOf: k.text('tenant_id').notNull().primaryKey(),
    sequence: k.int('sequence').notNull(),
    hash: k.text('hash').notNull(),
  })

/** Global: the roots over all sealed heads, each sealed together with the one before it. */
export const defineAuditRoots = (k: Kit) =>
  k.table('audit_roots', {
    number: k.int('number').notNull().primaryKey(),
    sealedAt: k.instant('sealed_at').notNull(),
    /** Number of sealed heads that the root covers. */
    tenants: k.int('tenants').notNull(),
    /** SHA-256 of the sealed heads, ordered by tenant. */
    digest: k.text('digest').notNull(),
    /** Seal of the previous root; empty for the first. */
    previousSeal: k.text('previous_seal').notNull(),
    /** Seal over all of this, made with the installation's key, which is not in the database. */
    seal: k.text('seal').notNull(),
  })
