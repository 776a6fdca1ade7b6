import { canActOn } from '../../access/can.ts'
import { directoryRoles } from '../../role/directory-role.ts'
import type { Conflict } from '../conflicts.ts'
import type { RestoreEffects } from '../restore-plan.ts'
import type { DeletedUser } from '../user.ts'
import type { Draft } from './draft.ts'

/** Roles come back only through a caller who may grant them; else the row waits for a decision (R19). */
export function settleRoles(draft: Draft, user: DeletedUser, withoutRoles: boolean): RestoreEffects['roles'] {
  const { caller, strategy } = draft.batch
  const { roles } = user.notes
  const mayGrant = roles.length === 0 || canActOn(caller.roles, roles, 'users.restore')
  if (!mayGrant) {
    const conflict: Conflict = {
      kind: 'role.caller-too-weak',
      blocks: true,
      attribute: 'roles',
      value: directoryRoles.filter((role) => roles.includes(role)).join(', '),
      holder: null,
      resolutions: ['withoutRoles'],
      proposed: { resolve: 'withoutRoles' },
    }
    draft.conflicts.push(conflict)
    if (!withoutRoles && strategy.roles === 'fail') draft.open.push(conflict)
  }
  if (mayGrant && !withoutRoles) return { returned: roles, notReturned: [] }
  const reason = mayGrant ? 'without-roles' : 'caller-too-weak'
  return { returned: [], notReturned: roles.map((role) => ({ role, reason })) }
}
