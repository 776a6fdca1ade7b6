import type { RestoreEffects } from '../restore-plan.ts'
import type { DeletedUser } from '../user.ts'
import { claimNames } from './claims.ts'
import type { Changes, Draft } from './draft.ts'
import { lowerNumbers } from './lowest-numbers.ts'
import { changeAdministrators, changeSeats } from './seats.ts'

/** Lets later rows see what a ready row does to holders, and what the restored user takes. */
export function commit(draft: Draft, user: DeletedUser, effects: RestoreEffects): void {
  const { changes, lowestNumbers } = draft.batch
  if (draft.changes !== null) merge(changes, draft.changes)
  const { userPrincipalName, proxyAddresses, convertedToCloud, licences, roles } = effects
  const immutableId = convertedToCloud ? null : user.immutableId
  claimNames(changes, { ...user, userPrincipalName, proxyAddresses, immutableId }, draft.row, null)
  for (const skuId of licences.returned) changeSeats(changes, skuId, -1)
  if (roles.returned.includes('globalAdministrator'))
    changeAdministrators(changes, effects.signIn === 'possible', 1)
  changes.restored.add(user.id)
  if (draft.changes === null) return
  for (const key of draft.changes.claims.keys()) {
    if (changes.claims.get(key) === null) lowerNumbers(lowestNumbers, key)
  }
}

function merge(into: Changes, from: Changes): void {
  for (const [key, claim] of from.claims) into.claims.set(key, claim)
  for (const [id, name] of from.userPrincipalNames) into.userPrincipalNames.set(id, name)
  for (const [id, addresses] of from.addresses) into.addresses.set(id, addresses)
  for (const [skuId, by] of from.seats) changeSeats(into, skuId, by)
  for (const id of from.replaced) into.replaced.add(id)
  const { total, able } = into.globalAdministrators
  into.globalAdministrators = {
    total: total + from.globalAdministrators.total,
    able: able + from.globalAdministrators.able,
  }
}
