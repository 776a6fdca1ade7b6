import { ok, type Result, refuse } from '../result.ts'
import { type Directory, findTakenName, type NameRefusal } from './check-names.ts'
import { isPrimary, parseProxyAddresses } from './proxy-addresses.ts'
import { renameAddresses, withPrimary } from './rename-addresses.ts'
import type { ActiveUser } from './user.ts'
import { parseUserPrincipalName } from './user-principal-name.ts'

/** What is to be different; a member that is missing stays as it is. */
export interface UserChanges {
  readonly userPrincipalName?: string | undefined
  readonly displayName?: string | undefined
  readonly firstName?: string | null | undefined
  readonly lastName?: string | null | undefined
  readonly usageLocation?: string | null | undefined
  readonly phoneNumber?: string | null | undefined
  readonly immutableId?: string | null | undefined
  readonly signInBlocked?: boolean | undefined
  /** All addresses from now on. Where the user has a mailbox and no `SMTP:` is among them, the sign-in name becomes it. */
  readonly proxyAddresses?: readonly string[] | undefined
}

/** The complete record after the change, or what is wrong with its names (R9–R12). A new sign-in name moves the primary address as R23 says. */
export function planUpdateUser(
  user: ActiveUser,
  changes: UserChanges,
  directory: Directory,
): Result<ActiveUser, NameRefusal> {
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
    immutableId: changed(changes.immutableId, user.immutableId),
    signInBlocked: changes.signInBlocked ?? user.signInBlocked,
  })
}

type Names = Pick<ActiveUser, 'userPrincipalName' | 'proxyAddresses'>

function planNames(user: ActiveUser, changes: UserChanges, directory: Directory): Result<Names, NameRefusal> {
  const { tenant } = directory
  // Names that stay are not judged again: their domain may have left the tenant since.
  const isSame = (changes.userPrincipalName ?? user.userPrincipalName) === user.userPrincipalName
  const wanted = changes.userPrincipalName ?? user.userPrincipalName
  const name = isSame ? ok(wanted) : parseUserPrincipalName(wanted, tenant)
  if (!name.ok) return refuse({ type: 'InvalidUserPrincipalName', value: wanted, problem: name.error })
  const addresses = changes.proxyAddresses && parseProxyAddresses(changes.proxyAddresses, tenant)
  if (addresses?.ok === false) return refuse({ type: 'InvalidProxyAddress', ...addresses.error })
  const taken = findTakenName(
    {
      userPrincipalName: isSame ? undefined : name.value,
      proxyAddresses: addresses?.value,
      immutableId: changes.immutableId,
    },
    directory,
    user.id,
  )
  if (taken !== null) return refuse(taken)
  const hasMailbox = user.proxyAddresses.some(isPrimary)
  const next = addresses?.value ?? renameAddresses(user.proxyAddresses, user.userPrincipalName, name.value)
  return ok({
    userPrincipalName: name.value,
    proxyAddresses: hasMailbox ? withPrimary(next, name.value) : next,
  })
}

function changed<Value>(wanted: Value | undefined, current: Value): Value {
  return wanted === undefined ? current : wanted
}
