import { type OperationError, ok, refuse } from '@reprieve/domain'
import { type Arrival, checkArrival } from '@reprieve/domain/import'
import type { WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import { carryOutPlan } from '../steps/import/carry-out-plan.ts'
import { type PersonPlan, planImport } from '../steps/import/plan-import.ts'
import { hashStrongPassword } from '../steps/passwords/hash-strong-password.ts'
import { finishProvisioning } from '../steps/provision/finish-provisioning.ts'
import type { ProvisionedUser } from '../steps/provision/load-provisioned.ts'
import { ProvisionUserInput } from '../steps/provision/provision-input.ts'

export interface UserArrived {
  readonly arrived: ProvisionedUser
  /** Whether it came back from the bin, under its old id and with everything that belongs to it. */
  readonly restored: boolean
}

/**
 * Takes in somebody whom an identity provider announces: restores the deleted user whose identifier or sign-in name the
 * person has, and else creates one (R60). Whoever is an active user already is refused by name.
 */
export const provisionUser = defineOperation<UserArrived, WriteError | OperationError>()({
  name: 'provisionUser',
  requires: 'users.write',
  input: ProvisionUserInput,
  mailboxes: 'make',
  targetOf: () => null,
  prepare: (dependencies, { password }) => hashStrongPassword(dependencies, password),
  *run(call) {
    const { source, person } = call.input
    const [planned] = yield* planImport(call, source, [person])
    if (planned === undefined) throw new Error('A person has a plan')
    if (!planned.ok) return refuse(planned.error)
    const { act, names } = planned.value
    const arrives = checkArrival(toArrival(act), person, names)
    if (!arrives.ok) return arrives
    const done = yield* carryOutPlan(call, source, planned.value)
    if (!done.ok) return done
    const { userId, effects } = done.value
    const finished = yield* finishProvisioning(call, userId, { ...call.input, externalId: undefined })
    if (!finished.ok) return finished
    const restored = act.kind === 'restore'
    return ok({ value: { arrived: finished.value.provisioned, restored }, ...effects })
  },
})

function toArrival(act: PersonPlan['act']): Arrival {
  switch (act.kind) {
    case 'change':
      return { kind: 'change', user: act.planned.before }
    case 'leave':
      return { kind: 'leave', user: act.user }
    default:
      return { kind: act.kind }
  }
}
