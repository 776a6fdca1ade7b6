export * from './audit-hash.ts'
export * from './is-unavailable.ts'
export * from './look-over-in-background.ts'
export * from './normal-text.ts'
export type { JobInput, JobKind, JobRowOutcome, JobState } from './schema/jobs.ts'
export type { ServicePlan } from './schema/licences.ts'
export type { OAuthGrant } from './schema/oauth-clients.ts'
export * from './statement.ts'
export type { AuditHeadRow, StoredAuditRecord } from './statements/audit.ts'
export type { AuditRootRow, SealedAuditHeadRow } from './statements/audit-roots.ts'
export type { DeletedUserRow, RestorableRow } from './statements/bin-rows.ts'
export type { BinSort } from './statements/deleted-user-pages.ts'
export type { FailingLoopRow } from './statements/failing-loops.ts'
export type { GroupRow } from './statements/groups.ts'
export * as statements from './statements/index.ts'
export {
  type Direction,
  firstInstant,
  firstText,
  lastInstant,
  lastText,
  toLowerAscii,
} from './statements/keyset.ts'
export type { NoticeSubscriptionRow } from './statements/notices.ts'
export type { OutboxRow } from './statements/outbox.ts'
export type { ClockStopRow, PurgeStopRow } from './statements/purge-guards.ts'
export type { UserRow } from './statements/users.ts'
export * from './storage.ts'
export * from './verify-audit-records.ts'
