import type { UserId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type Directory, findTakenName, type NameRefusal } from './check-names.ts'
import { type ProfileText, profileTextsOf } from './profile-texts.ts'
import { parseProxyAddresses } from './proxy-addresses.ts'
import { withPrimary } from './rename-addresses.ts'
import type { ActiveUser } from './user.ts'
import { parseUserPrincipalName } from './user-principal-name.ts'

type GivenTexts = { readonly [Name in ProfileText]?: string | null | undefined }

/** The user to create. The caller chooses the id and the instant. */
export interface NewUser extends GivenTexts {
  readonly id: UserId
  readonly createdAt: Date
  readonly userPrincipalName: string
  readonly displayName: string
  readonly firstName?: string | null | undefined
  readonly lastName?: string | null | undefined
  readonly usageLocation?: string | null | undefined
  readonly phoneNumber?: string | null | undefined
  readonly immutableId?: string | null | undefined
  readonly signInBlocked?: boolean | undefined
  /** Without an `SMTP:` address, the sign-in name becomes the primary address (R10). */
  readonly proxyAddresses?: readonly string[] | undefined
}

/** Plans a new user: its complete record, or what is wrong with its names (R9–R12, R14). */
export function planCreateUser(wanted: NewUser, directory: Directory): Result<ActiveUser, NameRefusal> {
  const { tenant } = directory
  const name = parseUserPrincipalName(wanted.userPrincipalName, tenant)
  if (!name.ok) {
    return refuse({ type: 'InvalidUserPrincipalName', value: wanted.userPrincipalName, problem: name.error })
  }
  const addresses = parseProxyAddresses(wanted.proxyAddresses ?? [], tenant)
  if (!addresses.ok) return refuse({ type: 'InvalidProxyAddress', ...addresses.error })
  const immutableId = wanted.immutableId ?? null
  const names = { userPrincipalName: name.value, proxyAddresses: addresses.value, immutableId }
  const taken = findTakenName(names, directory, wanted.id)
  if (taken !== null) return refuse(taken)
  return ok({
    state: 'active',
    id: wanted.id,
    tenantId: tenant.id,
    userPrincipalName: name.value,
    displayName: wanted.displayName,
    firstName: wanted.firstName ?? null,
    lastName: wanted.lastName ?? null,
    usageLocation: wanted.usageLocation ?? null,
    phoneNumber: wanted.phoneNumber ?? null,
    ...profileTextsOf(wanted),
    immutableId,
    source: 'cloud',
    signInBlocked: wanted.signInBlocked ?? false,
    proxyAddresses: withPrimary(addresses.value, name.value),
    createdAt: wanted.createdAt,
    lastDirectorySyncAt: null,
    hold: null,
  })
}
