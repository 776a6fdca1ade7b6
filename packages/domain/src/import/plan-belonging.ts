import type { UserId } from '../ids.ts'
import type { HeldLicence } from '../licence/plan-licence-change.ts'
import type { DirectoryRole } from '../role/directory-role.ts'
import type { Hold } from '../user/user.ts'
import type { Belonging, ImportBelongingPlan } from './imported-belonging.ts'

/** An active user with what an import can add to. */
export interface OwnerHere {
  readonly userId: UserId
  readonly managerId: UserId | null
  readonly licences: readonly HeldLicence[]
  readonly roles: readonly DirectoryRole[]
  readonly hold: Hold | null
}

type Planned = Exclude<ImportBelongingPlan, { readonly outcome: 'refused' }>

/**
 * What is to be done so that the person has what the source says (R58): another manager is set, licences and roles that
 * are missing are added, and somebody without a hold is put on hold. Nothing is taken away, because what a source does not
 * say is not known.
 *
 * @param owner - the person; null for somebody whom the same import creates or restores first
 * @param managerId - the manager of the belonging; null for somebody who is not here yet, and for other belongings
 */
export function planBelonging(
  belonging: Belonging,
  owner: OwnerHere | null,
  managerId: UserId | null,
): Planned {
  switch (belonging.kind) {
    case 'manager': {
      const before = owner?.managerId ?? null
      return owner !== null && managerId !== null && before === managerId
        ? leave(owner)
        : change(owner, { manager: before }, { manager: managerId ?? belonging.manager.externalId })
    }
    case 'licences': {
      const held = new Set(owner?.licences.flatMap(({ skuId, direct }) => (direct ? [skuId] : [])))
      const added = belonging.licences.map(({ skuId }) => skuId).filter((skuId) => !held.has(skuId))
      if (owner !== null && added.length === 0) return leave(owner)
      return change(owner, { licences: [...held] }, { licences: [...held, ...new Set(added)] })
    }
    case 'roles': {
      const held = owner?.roles ?? []
      const added = belonging.roles.filter((role) => !held.includes(role))
      if (owner !== null && added.length === 0) return leave(owner)
      return change(owner, { roles: held }, { roles: [...new Set([...held, ...added])] })
    }
    case 'hold':
      return owner !== null && owner.hold !== null
        ? leave(owner)
        : change(owner, { hold: null }, { hold: belonging.reason })
  }
}

const leave = ({ userId }: OwnerHere): Planned => ({ outcome: 'leave', userId })

const change = (
  owner: OwnerHere | null,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Planned => ({ outcome: 'change', userId: owner?.userId ?? null, before, after })
