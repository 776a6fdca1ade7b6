import type { NameKey } from '../../ids.ts'
import type { HolderChange } from '../conflicts.ts'
import { nameKeyOfAddress } from '../name-key.ts'
import { namesOf } from '../names-of.ts'
import { isPrimary } from '../proxy-addresses.ts'
import { renameAddresses, signInAddressesMoved, withPrimary } from '../rename-addresses.ts'
import type { DeletedUser } from '../user.ts'
import type { PlannedDirectory } from './directory.ts'
import type { NameHolder } from './questions.ts'

/** The restore for which a holder is renamed. */
interface Contest {
  readonly restored: DeletedUser
  readonly contested: NameKey
  readonly row: number
}

/**
 * Renames a holder (R24, R23a). The contested address goes, sign-in addresses of another kind follow the name unless
 * the restored user or somebody else has the new form, and the holder keeps everything else.
 */
export function renameHolder(
  directory: PlannedDirectory,
  holder: NameHolder,
  to: string,
  { restored, contested, row }: Contest,
): HolderChange {
  const user = directory.liveUser(holder.id)
  const before = new Set(namesOf(user).map(({ key }) => key))
  const kept = user.proxyAddresses.filter((address) => nameKeyOfAddress(address) !== contested)
  const moved = signInAddressesMoved(kept, user.userPrincipalName, to)
  const ofRestored = new Set(namesOf(restored).map(({ key }) => key))
  const isFree = (key: NameKey) => !ofRestored.has(key) && directory.holderOf(key) === null
  const renamed = renameAddresses(kept, user.userPrincipalName, to).map((address) => {
    const next = moved.get(address)
    return next !== undefined && isFree(nameKeyOfAddress(next)) ? next : address
  })
  const proxyAddresses = user.proxyAddresses.some(isPrimary) ? withPrimary(renamed, to) : renamed
  directory.assignNames({ ...user, userPrincipalName: to, proxyAddresses }, row, before)
  return {
    change: 'renamed',
    userId: user.id,
    fromUserPrincipalName: user.userPrincipalName,
    toUserPrincipalName: to,
    proxyAddresses,
  }
}

/** Moves a holder to the bin (R25): its names and its seats become free in the same transaction. */
export function replaceHolder(directory: PlannedDirectory, holder: NameHolder): HolderChange {
  const user = directory.liveUser(holder.id)
  directory.remove(user)
  return { change: 'replaced', userId: user.id, userPrincipalName: user.userPrincipalName }
}

/** Takes a contested address away from its holder (R26). */
export function takeBack(directory: PlannedDirectory, holder: NameHolder, contested: NameKey): HolderChange {
  const held = directory.addressesOf(holder)
  const address = held.find((candidate) => nameKeyOfAddress(candidate) === contested) ?? contested
  const proxyAddresses = held.filter((candidate) => nameKeyOfAddress(candidate) !== contested)
  directory.release(holder.id, contested, proxyAddresses)
  const { kind, id } = holder
  return { change: 'relieved', kind, id, address, proxyAddresses }
}
