import { type CannotChangeLicences, ok, type SkuId, type UserId } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { applyLicenceChange } from '../steps/carry-out/apply-licence-change.ts'
import { loadLicences } from '../steps/load/load-licences.ts'
import { loadActiveUser } from '../steps/load/load-user.ts'
import { licenceDetails, planLicences } from '../steps/plan/plan-licences.ts'

const SkuIds = z.array(Id).max(200).default([])

/** Licences to assign and to remove in one step. No product may be in both lists. */
export const AssignLicencesInput = z
  .strictObject({
    userId: Id,
    assign: SkuIds,
    remove: SkuIds,
    /**
     * Service plans to switch off in the licences of `assign`. A licence without an entry gets all plans, or keeps
     * those that it has.
     */
    excludedPlans: z.record(Id, z.array(Id).max(200)).default({}),
  })
  .refine(({ assign, remove }) => !assign.some((skuId) => remove.includes(skuId)), {
    path: ['remove'],
    error: 'has a product that is also to be assigned',
  })
  .refine(
    ({ assign, excludedPlans }) => Object.keys(excludedPlans).every((skuId) => assign.includes(skuId)),
    {
      path: ['excludedPlans'],
      error: 'has a product that is not to be assigned',
    },
  )
export type AssignLicencesInput = z.input<typeof AssignLicencesInput>

export interface LicencesAssigned {
  readonly userId: UserId
  /** The user's direct licences from now on, in the order of assignment. */
  readonly licences: readonly SkuId[]
}

export type AssignLicencesError = WriteError | Refusal<'UserNotFound'> | CannotChangeLicences

/** Assigns and removes licences in one step, or changes nothing. Seats are counted in the same transaction (R31). */
export const assignLicences = defineOperation<LicencesAssigned, AssignLicencesError>()({
  name: 'assignLicences',
  requires: 'licences.assign',
  input: AssignLicencesInput,
  targetOf: ({ userId }) => userId,
  *run({ context: { tenantId }, input: { userId, assign, remove, excludedPlans } }) {
    const found = yield* loadActiveUser(tenantId, userId)
    if (!found.ok) return found
    const user = found.value
    const held = yield* loadLicences(tenantId, userId)
    const change = { assign, remove, excludedPlans: new Map(Object.entries(excludedPlans)) }
    const plan = yield* planLicences(user, held, change)
    if (!plan.ok) return plan
    const { assigned, madeDirect, removed, switched } = plan.value
    const before = held.filter(({ direct }) => direct).map(({ skuId }) => skuId)
    const kept = before.filter((skuId) => !removed.includes(skuId))
    const licences = [...kept, ...madeDirect, ...assigned]
    const isChange = assigned.length + madeDirect.length + removed.length + switched.length > 0
    if (isChange) yield* applyLicenceChange(user, plan.value, held.at(-1)?.position ?? 0)
    const audit = {
      targetId: userId,
      targetName: user.userPrincipalName,
      before: { licences: before },
      after: { licences },
      details: { assigned: [...madeDirect, ...assigned], removed, ...licenceDetails(plan.value) },
    }
    return ok({ value: { userId, licences }, audit: isChange ? audit : null })
  },
})
