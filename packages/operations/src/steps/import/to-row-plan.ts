import { createHash } from 'node:crypto'
import type { User, UserChanges } from '@reprieve/domain'
import {
  changesOf,
  type ImportBelongingPlan,
  type ImportedPerson,
  type ImportGroupPlan,
  type ImportRowPlan,
} from '@reprieve/domain/import'
import { auditedChange } from '../audit/to-audited.ts'
import { isForeignHash } from '../passwords/foreign-hash.ts'
import type { PlannedPerson } from './plan-import.ts'

/** The plan for a person in the form for people to read. */
export function toRowPlan(planned: PlannedPerson): ImportRowPlan {
  if (!planned.ok) return { outcome: 'refused', error: planned.error, userId: planned.userId }
  const { act, link, person, names } = planned.value
  switch (act.kind) {
    case 'create':
      return {
        outcome: 'create',
        userPrincipalName: act.user.userPrincipalName,
        password: passwordOf(person),
      }
    case 'change': {
      const { before, user } = act.planned
      return { outcome: 'change', userId: user.id, ...auditedChange(before, user) }
    }
    case 'restore': {
      const { userId, effects } = act.row
      const { userPrincipalName } = effects
      const changes = changesOf(person, names, { ...act.deleted, userPrincipalName })
      return { outcome: 'restore', userId, userPrincipalName, ...changeOf(act.deleted, changes) }
    }
    case 'leave':
      return { outcome: 'leave', userId: act.user.id, isKnown: link === null }
  }
}

function passwordOf({ passwordHash }: ImportedPerson): 'kept' | 'not-taken' | 'none' {
  if (passwordHash === undefined) return 'none'
  return isForeignHash(passwordHash) ? 'kept' : 'not-taken'
}

const changeOf = (user: User, changes: UserChanges) => ({
  before: Object.fromEntries(Object.entries(user).filter(([name]) => Object.hasOwn(changes, name))),
  after: { ...changes },
})

/** The fingerprint that identifies a confirmed plan when it is carried out (R29). */
export const fingerprintOfPlan = (plan: ImportRowPlan | ImportGroupPlan | ImportBelongingPlan): string =>
  createHash('sha256').update(JSON.stringify(plan)).digest('base64url').slice(0, 22)
