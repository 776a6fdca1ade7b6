import type { OperationError } from '../errors.ts'
import type { NameKey, UserId } from '../ids.ts'
import type { Tenant } from '../tenant/tenant.ts'
import type { Holder } from './conflicts.ts'
import { nameKeyOfAddress, nameKeyOfImmutableId, nameKeyOfUserPrincipalName } from './name-key.ts'
import type { LiveHolder } from './restore-plan.ts'
import type { ActiveUser } from './user.ts'

/** The live names that a new or changed user is checked against. */
export interface Directory {
  readonly tenant: Tenant
  /** Holder of each key that `namesWantedBy` returns; `null` for a free name. */
  readonly holdersByKey: ReadonlyMap<NameKey, LiveHolder | null>
  /** The holders that are users. */
  readonly activeUsers: ReadonlyMap<UserId, Pick<ActiveUser, 'userPrincipalName'>>
}

/** The sign-in name, addresses and anchor that a user is to have. */
export interface WantedNames {
  readonly userPrincipalName?: string | undefined
  readonly proxyAddresses?: readonly string[] | undefined
  readonly immutableId?: string | null | undefined
}

/** Why a name cannot be given to a user. */
export type NameRefusal = Extract<
  OperationError,
  { readonly type: 'InvalidUserPrincipalName' | 'InvalidProxyAddress' | 'NameTaken' }
>

/** The names to look up before `planCreateUser` or `planUpdateUser`. */
export function namesWantedBy(wanted: WantedNames): readonly NameKey[] {
  return [...new Set(wantedNames(wanted).map(({ key }) => key))]
}

/** The first wanted name that another object holds (R11, R12); null if every name is free or belongs to the user. */
export function findTakenName(
  wanted: WantedNames,
  directory: Directory,
  ownId: UserId,
): Extract<NameRefusal, { readonly type: 'NameTaken' }> | null {
  for (const { key, attribute, value } of wantedNames(wanted)) {
    const holder = directory.holdersByKey.get(key)
    if (holder === undefined) throw new Error(`Nobody looked up who holds a wanted name (${attribute})`)
    if (holder === null || holder.id === ownId) continue
    return { type: 'NameTaken', attribute, value, holder: toHolder(holder, directory) }
  }
  return null
}

interface WantedName {
  readonly key: NameKey
  readonly attribute: 'userPrincipalName' | 'proxyAddresses' | 'immutableId'
  readonly value: string
}

function wantedNames({ userPrincipalName, proxyAddresses, immutableId }: WantedNames): readonly WantedName[] {
  const names: WantedName[] = []
  if (userPrincipalName !== undefined) {
    const key = nameKeyOfUserPrincipalName(userPrincipalName)
    names.push({ key, attribute: 'userPrincipalName', value: userPrincipalName })
  }
  for (const value of proxyAddresses ?? []) {
    names.push({ key: nameKeyOfAddress(value), attribute: 'proxyAddresses', value })
  }
  if (immutableId !== undefined && immutableId !== null) {
    names.push({ key: nameKeyOfImmutableId(immutableId), attribute: 'immutableId', value: immutableId })
  }
  return names
}

/** Describes the holder of a name for a refusal. */
export function toHolder(
  { kind, id, displayName, heldAs }: LiveHolder,
  directory: Pick<Directory, 'activeUsers'>,
): Holder {
  const userPrincipalName = directory.activeUsers.get(id)?.userPrincipalName ?? null
  return { kind, id, displayName, userPrincipalName, heldAs, row: null }
}
