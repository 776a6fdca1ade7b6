import type { Transaction } from '@reprieve/db'
import { type Notice, ok, type Result, refuse, type UserId } from '@reprieve/domain'
import type { Refusal } from '../answer.ts'
import type { OperationContext } from '../context.ts'
import type { Dependencies } from '../dependencies.ts'
import { type AuditEntry, appendAuditRecord } from './audit/append-audit-record.ts'
import { putIntoOutbox } from './delivery/put-into-outbox.ts'
import { putNotices } from './delivery/put-notices.ts'
import type { RestoreMail } from './delivery/restore-mail.ts'
import type { TestMail } from './delivery/test-mail.ts'
import { leaseMoves } from './mailboxes/lease-moves.ts'
import { settleAfterCommit } from './mailboxes/settle-after-commit.ts'

/** What an operation leaves behind besides its changes. */
export interface Effects {
  /** Null if nothing was changed. Then there are no other effects either. */
  readonly audit: AuditEntry | null
  readonly mails?: readonly (RestoreMail | TestMail)[]
  /** Notices, sent to everybody who has subscribed to them. */
  readonly notices?: readonly Notice[]
  /** Users besides the target whom the answer is about, although it does not contain their ids. */
  readonly mentions?: readonly UserId[]
  /** Users whose mailboxes have to move once the transaction is committed. */
  readonly mailboxesOf?: readonly UserId[]
}

interface Operation {
  readonly context: OperationContext
  readonly name: string
  readonly now: Date
  /** Why no mailbox can be moved now, if that is known. */
  readonly mailRootProblem: Refusal<'MailboxUnavailable'> | null
}

interface EffectsWritten {
  /** The users whom the answer is about. */
  readonly about: { readonly targetId: string | null; readonly mentions: readonly UserId[] }
  /** Runs once the transaction is committed; null if there is nothing to run. */
  readonly afterCommit: (() => Promise<void>) | null
}

/**
 * Writes the effects of an operation in the operation's transaction, in the required order: mailbox moves, the audit
 * record, the outbox, notices. Null if there are none.
 */
export function* applyEffects(
  dependencies: Dependencies,
  { audit, mails = [], notices = [], mentions = [], mailboxesOf = [] }: Effects,
  { context, name, now, mailRootProblem }: Operation,
): Transaction<Result<EffectsWritten | null, Refusal<'MailboxUnavailable'>>> {
  if (audit === null) return ok(null)
  const { tenantId } = context
  const lease = yield* leaseMoves(dependencies, { tenantId, userIds: mailboxesOf, now })
  if (lease !== null && mailRootProblem !== null) return refuse(mailRootProblem)
  yield* appendAuditRecord(dependencies, {
    ...audit,
    tenantId,
    id: dependencies.newId(),
    at: now,
    actor: context.actor,
    operation: name,
    outcome: 'succeeded',
    error: null,
    requestId: context.requestId ?? null,
    correlationId: context.correlationId ?? null,
  })
  const { targetId } = audit
  yield* putIntoOutbox(dependencies, { tenantId, mails, about: targetId, now })
  yield* putNotices(dependencies, { tenantId, notices, now })
  const afterCommit = lease === null ? null : () => settleAfterCommit(dependencies, lease)
  return ok({ about: { targetId, mentions }, afterCommit })
}
