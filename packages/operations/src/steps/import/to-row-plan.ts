import type { ImportRowPlan } from '@reprieve/domain/import'
import { auditedChange } from '../audit/to-audited.ts'
import type { PlannedPerson } from './plan-import.ts'

/** The plan for a person as people see it. */
export function toRowPlan(planned: PlannedPerson): ImportRowPlan {
  if (!planned.ok) return { outcome: 'refused', error: planned.error }
  const plan = planned.value
  switch (plan.kind) {
    case 'create':
      return { outcome: 'create', userPrincipalName: plan.user.userPrincipalName }
    case 'change': {
      const { before, user } = plan.planned
      return { outcome: 'change', userId: user.id, ...auditedChange(before, user) }
    }
    case 'restore': {
      const { userId, effects } = plan.row
      return { outcome: 'restore', userId, userPrincipalName: effects.userPrincipalName }
    }
    case 'leave':
      return { outcome: 'leave', userId: plan.userId }
  }
}
