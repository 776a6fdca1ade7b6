import { statements, type Transaction, write } from '@reprieve/db'
import { type OperationError, ok, type Result, type UserId } from '@reprieve/domain'
import { changesOf } from '@reprieve/domain/import'
import type { OperationCall } from '../../operation-call.ts'
import type { Effects } from '../apply-effects.ts'
import { restoredEntry } from '../audit/restored-entry.ts'
import { auditedChange, toAudited } from '../audit/to-audited.ts'
import { applyUpdate } from '../carry-out/apply-update.ts'
import { carryOutOne } from '../carry-out/carry-out.ts'
import { insertUser } from '../carry-out/insert-user.ts'
import { mailboxesOfRestore, noticesOfRestore } from '../delivery/notices-of-restore.ts'
import { isForeignHash } from '../passwords/foreign-hash.ts'
import { planUpdate } from '../plan/plan-update.ts'
import type { PersonPlan } from './plan-import.ts'

type Importing = Omit<OperationCall<unknown>, 'input' | 'prepared'>

/** The outcome of a plan, and the user that the person is from now on. */
export interface Imported {
  readonly userId: UserId
  readonly effects: Effects
}

/** Carries out the plan for one person of a source, and stores the person's identifier. */
export function* carryOutPlan(
  call: Importing,
  source: string,
  plan: PersonPlan,
): Transaction<Result<Imported, OperationError>> {
  const done = yield* carryOut(call, source, plan)
  if (!done.ok || plan.link === null) return done
  const { tenantId } = call.context
  const { externalId, replaces } = plan.link
  // A user whose window has ended may still have the identifier until the purge.
  const freed = [externalId, ...(replaces === null ? [] : [replaces])]
  yield* write(
    statements.removeExternalId,
    freed.map((one) => ({ tenantId, source, externalId: one })),
  )
  yield* write(statements.insertExternalId, { tenantId, source, externalId, userId: done.value.userId })
  return done
}

function* carryOut(
  call: Importing,
  source: string,
  plan: PersonPlan,
): Transaction<Result<Imported, OperationError>> {
  const { act, link } = plan
  const { now } = call
  const details = { source, ...(link !== null && { externalId: link.externalId }) }
  switch (act.kind) {
    case 'create': {
      const { user } = act
      const { passwordHash = null } = plan.person
      const isTaken = passwordHash !== null && isForeignHash(passwordHash)
      yield* insertUser(user, { passwordHash: isTaken ? passwordHash : null, mustChange: false })
      const { id: targetId, userPrincipalName: targetName } = user
      const audit = {
        targetId,
        targetName,
        after: toAudited(user),
        details: { ...details, passwordSet: isTaken },
      }
      return ok({ userId: user.id, effects: { audit, mailboxesOf: [user.id] } })
    }
    case 'change': {
      const { before, user, nameLetGoFor } = act.planned
      yield* applyUpdate(before, user, now)
      const audit = {
        targetId: user.id,
        targetName: user.userPrincipalName,
        ...auditedChange(before, user),
        details: {
          ...details,
          ...(nameLetGoFor.length > 0 && { nameLetGoFor: nameLetGoFor.map(({ id }) => id) }),
        },
      }
      return ok({ userId: user.id, effects: { audit } })
    }
    case 'restore':
      return yield* restore(call, plan, act, details)
    case 'leave': {
      const { id: targetId, userPrincipalName: targetName } = act.user
      return ok({ userId: targetId, effects: { audit: link && { targetId, targetName, details } } })
    }
  }
}

/** Restores a person as it was (R30), and then makes the source's changes. */
function* restore(
  call: Importing,
  { person, names }: PersonPlan,
  { row, snapshot }: Extract<PersonPlan['act'], { readonly kind: 'restore' }>,
  details: Readonly<Record<string, unknown>>,
): Transaction<Result<Imported, OperationError>> {
  const { actor } = call.context
  const { now } = call
  const done = yield* carryOutOne(row, { snapshot, amended: false, confirmDeletions: false, actor, now })
  if (!done.ok) return done
  const { deleted, restored } = done.value
  const changes = changesOf(person, names, restored)
  const planned = yield* planUpdate(call, restored.id, changes)
  if (!planned.ok) return planned
  const { before, user } = planned.value
  const change = auditedChange(before, user)
  if (Object.keys(change.after).length > 0) yield* applyUpdate(before, user, now)
  const { effects } = row
  const { tenant } = snapshot
  return ok({
    userId: user.id,
    effects: {
      audit: restoredEntry(deleted, effects, { ...details, changed: change }),
      notices: noticesOfRestore({ userId: user.id, effects, tenant, actor, now }),
      mailboxesOf: mailboxesOfRestore(user.id, effects),
    },
  })
}
