import type { OperationError } from '../errors.ts'
import type { NameKey } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type GlobalAdministrators, isLastGlobalAdministrator } from '../role/global-administrators.ts'
import {
  type Directory,
  findTakenName,
  type NameRefusal,
  namesWantedBy,
  type WantedNames,
} from './check-names.ts'
import { nameKeyOfUserPrincipalName } from './name-key.ts'
import { type ProfileText, profileTextsOf } from './profile-texts.ts'
import { isPrimary, parseProxyAddresses } from './proxy-addresses.ts'
import { renameAddresses, signInAddressesMoved, withoutName, withPrimary } from './rename-addresses.ts'
import type { ActiveUser } from './user.ts'
import { parseUserPrincipalName } from './user-principal-name.ts'

type GivenTexts = { readonly [Name in ProfileText]?: string | null | undefined }

/** The requested changes. A property that is absent stays as it is. */
export interface UserChanges extends GivenTexts {
  readonly userPrincipalName?: string | undefined
  readonly displayName?: string | undefined
  readonly firstName?: string | null | undefined
  readonly lastName?: string | null | undefined
  readonly usageLocation?: string | null | undefined
  readonly phoneNumber?: string | null | undefined
  readonly immutableId?: string | null | undefined
  readonly signInBlocked?: boolean | undefined
  /**
   * All addresses from now on. If the user has a mailbox and no `SMTP:` is given, the sign-in name becomes the primary
   * address.
   */
  readonly proxyAddresses?: readonly string[] | undefined
}

/** The state of the directory that a change of a user is checked against. */
export interface UpdateDirectory extends Directory {
  /** Whether a restorable deleted user had the user's present sign-in name (R23a). Matters only to a rename. */
  readonly isNameWantedBack: boolean
  /** Needed if the user is a Global Administrator whose sign-in is to be blocked (R8). */
  readonly globalAdministrators: GlobalAdministrators
}

/** Why a change of a user is refused. */
export type CannotUpdate = NameRefusal | Extract<OperationError, { readonly type: 'LastGlobalAdministrator' }>

/** Whether the changes give the user another sign-in name. Another spelling of the present name is not another name. */
export function isRename(user: ActiveUser, { userPrincipalName }: UserChanges): boolean {
  return (
    userPrincipalName !== undefined &&
    nameKeyOfUserPrincipalName(userPrincipalName) !== nameKeyOfUserPrincipalName(user.userPrincipalName)
  )
}

/** Keys to look up before `planUpdateUser`: the requested names, and the addresses that change with the sign-in name. */
export function namesWantedByUpdate(user: ActiveUser, changes: UserChanges): readonly NameKey[] {
  return namesWantedBy(wantedNames(user, changes))
}

/**
 * Plans a change: the complete record after it, or what is wrong with its names (R9–R12). Refuses to block the last
 * administrator who can sign in (R8). A new sign-in name moves the primary address (R23) and the sign-in addresses of
 * another kind. The old name stays as a secondary address unless a restorable deleted user had it (R23a).
 */
export function planUpdateUser(
  user: ActiveUser,
  changes: UserChanges,
  directory: UpdateDirectory,
): Result<ActiveUser, CannotUpdate> {
  const isToBeBlocked = changes.signInBlocked === true && !user.signInBlocked
  if (isToBeBlocked && isLastGlobalAdministrator(user.id, directory.globalAdministrators))
    return refuse({ type: 'LastGlobalAdministrator', userId: user.id })
  const names = planNames(user, changes, directory)
  if (!names.ok) return names
  return ok({
    ...user,
    ...names.value,
    displayName: changes.displayName ?? user.displayName,
    firstName: changed(changes.firstName, user.firstName),
    lastName: changed(changes.lastName, user.lastName),
    usageLocation: changed(changes.usageLocation, user.usageLocation),
    phoneNumber: changed(changes.phoneNumber, user.phoneNumber),
    ...profileTextsOf(changes, user),
    immutableId: changed(changes.immutableId, user.immutableId),
    signInBlocked: changes.signInBlocked ?? user.signInBlocked,
  })
}

type Names = Pick<ActiveUser, 'userPrincipalName' | 'proxyAddresses'>

function planNames(
  user: ActiveUser,
  changes: UserChanges,
  directory: UpdateDirectory,
): Result<Names, NameRefusal> {
  const { tenant } = directory
  // Unchanged names are not checked again: their domain may have left the tenant since they were given.
  const isSame = (changes.userPrincipalName ?? user.userPrincipalName) === user.userPrincipalName
  const wanted = changes.userPrincipalName ?? user.userPrincipalName
  const name = isSame ? ok(wanted) : parseUserPrincipalName(wanted, tenant)
  if (!name.ok) return refuse({ type: 'InvalidUserPrincipalName', value: wanted, problem: name.error })
  const addresses = changes.proxyAddresses && parseProxyAddresses(changes.proxyAddresses, tenant)
  if (addresses?.ok === false) return refuse({ type: 'InvalidProxyAddress', ...addresses.error })
  const asked = {
    userPrincipalName: isSame ? undefined : name.value,
    proxyAddresses: addresses?.value,
    immutableId: changes.immutableId,
  }
  const taken = findTakenName(wantedNames(user, asked), directory, user.id)
  if (taken !== null) return refuse(taken)
  const hasMailbox = user.proxyAddresses.some(isPrimary)
  const letsGo = directory.isNameWantedBack && isRename(user, changes)
  const next = addresses?.value ?? renamed(user, name.value, letsGo)
  return ok({
    userPrincipalName: name.value,
    proxyAddresses: hasMailbox ? withPrimary(next, name.value) : next,
  })
}

/** Requested addresses are used as given. Without any, the addresses that change with the sign-in name are added. */
function wantedNames(user: ActiveUser, asked: UserChanges): WantedNames {
  const { userPrincipalName, proxyAddresses, immutableId } = asked
  const moved = signInAddressesMoved(
    user.proxyAddresses,
    user.userPrincipalName,
    userPrincipalName ?? user.userPrincipalName,
  )
  return { userPrincipalName, immutableId, proxyAddresses: proxyAddresses ?? [...moved.values()] }
}

function renamed(user: ActiveUser, to: string, letsGo: boolean): readonly string[] {
  const { proxyAddresses, userPrincipalName: from } = user
  const moved = signInAddressesMoved(proxyAddresses, from, to)
  const next = renameAddresses(proxyAddresses, from, to).map((address) => moved.get(address) ?? address)
  return letsGo ? withoutName(next, from) : next
}

function changed<Value>(wanted: Value | undefined, current: Value): Value {
  return wanted === undefined ? current : wanted
}
