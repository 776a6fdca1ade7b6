import { canActOn, type OperationError, ok, refuse } from '@reprieve/domain'
import type { WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import { auditedChange } from '../steps/audit/to-audited.ts'
import { applyUpdate } from '../steps/carry-out/apply-update.ts'
import { hashStrongPassword } from '../steps/passwords/hash-strong-password.ts'
import { planUpdate } from '../steps/plan/plan-update.ts'
import { finishProvisioning } from '../steps/provision/finish-provisioning.ts'
import type { ProvisionedUser } from '../steps/provision/load-provisioned.ts'
import { UpdateProvisionedUserInput } from '../steps/provision/provision-input.ts'
import { wholeName } from '../steps/provision/whole-name.ts'

/** Changes an active user as an identity provider says. A deleted user is not found, and nothing is changed (R61). */
export const updateProvisionedUser = defineOperation<ProvisionedUser, WriteError | OperationError>()({
  name: 'updateProvisionedUser',
  requires: 'users.write',
  input: UpdateProvisionedUserInput,
  targetOf: ({ userId }) => userId,
  prepare: (dependencies, { password }) => hashStrongPassword(dependencies, password),
  *run(call) {
    const { source, userId, changes, externalId, attributes, managerId, password } = call.input
    const { userPrincipalName } = changes
    const named = userPrincipalName && (yield* wholeName(call.context.tenantId, userPrincipalName))
    const planned = yield* planUpdate(call, userId, { ...changes, userPrincipalName: named })
    if (!planned.ok) return planned
    const { before, roles, user, nameLetGoFor } = planned.value
    if (!canActOn(call.caller.roles, roles, 'users.write'))
      return refuse({ type: 'NotPermitted', permission: 'users.write' })
    const change = auditedChange(before, user)
    const changesProfile = Object.keys(change.after).length > 0
    if (changesProfile) yield* applyUpdate(before, user, call.now)
    const rest = { source, externalId, attributes, managerId, password }
    const finished = yield* finishProvisioning(call, userId, rest)
    if (!finished.ok) return finished
    const { provisioned, changed } = finished.value
    const details = {
      source,
      passwordSet: password !== undefined,
      ...(externalId !== undefined && { externalId }),
      ...(managerId !== undefined && { managerId }),
      ...(nameLetGoFor.length > 0 && { nameLetGoFor: nameLetGoFor.map(({ id }) => id) }),
    }
    const audit = { targetId: userId, targetName: user.userPrincipalName, ...change, details }
    return ok({ value: provisioned, audit: changesProfile || changed ? audit : null })
  },
})
