import type { NameKey, SkuId, UserId } from '../../ids.ts'
import { type AdministratorCount, countAdministrators } from '../../role/global-administrators.ts'
import { verifiedDomains } from '../../tenant/verified-domains.ts'
import type { LiveHolder, LiveUser, RestoreSnapshot } from '../restore-plan.ts'

/** The holder of a name. `row` is the row of this batch that gave it the name; null if it held the name before. */
export interface NameHolder extends Omit<LiveHolder, 'row'> {
  readonly row: number | null
}

/** The questions that a directory answers. */
export interface Questions {
  /** The domains that the tenant has verified. */
  readonly verified: ReadonlySet<string>
  /** Names that were asked for but are not in the snapshot. `holderOf` treats them as free. */
  readonly missing: ReadonlySet<NameKey>
  /** Null if the name is free. */
  holderOf(key: NameKey): NameHolder | null
  /** Whether the snapshot, or a row of the batch, says who holds the name. */
  isKnown(key: NameKey): boolean
  liveUser(id: UserId): LiveUser
  userPrincipalNameOf(id: UserId): string
  addressesOf(holder: Pick<NameHolder, 'kind' | 'id' | 'proxyAddresses'>): readonly string[]
  /** Free seats of the product, negative if more are taken than exist; null if nobody can have one. */
  seatsOf(skuId: SkuId): number | null
  stateOf(userId: UserId): 'active' | 'deleted' | 'purged'
  /** Whether this Global Administrator can sign in; undefined if the user is none. */
  isAbleAdministrator(id: UserId): boolean | undefined
  countAdministrators(): AdministratorCount
}

export type DirectorySnapshot = Pick<
  RestoreSnapshot,
  'tenant' | 'holdersByKey' | 'activeUsers' | 'seats' | 'relatedUsers' | 'globalAdministrators'
>

/** The directory as the snapshot describes it, before any row is planned. */
export function readSnapshot(snapshot: DirectorySnapshot): Questions {
  const missing = new Set<NameKey>()
  const administrators = countAdministrators(snapshot.globalAdministrators)
  const liveUser = (id: UserId): LiveUser => {
    const user = snapshot.activeUsers.get(id)
    if (user === undefined) throw new Error(`The snapshot names the user ${id} as a holder but lacks it`)
    return user
  }
  return {
    verified: verifiedDomains(snapshot.tenant),
    missing,
    holderOf(key) {
      const holder = snapshot.holdersByKey.get(key)
      if (holder === undefined) missing.add(key)
      return holder ? { ...holder, row: holder.row ?? null } : null
    },
    isKnown: (key) => snapshot.holdersByKey.has(key),
    liveUser,
    userPrincipalNameOf: (id) => liveUser(id).userPrincipalName,
    addressesOf({ kind, id, proxyAddresses }) {
      if (kind === 'user') return liveUser(id).proxyAddresses
      if (proxyAddresses === null) throw new Error(`The snapshot lacks the addresses of the ${kind} ${id}`)
      return proxyAddresses
    },
    seatsOf(skuId) {
      const seats = snapshot.seats.get(skuId)
      return seats?.available === true ? seats.free : null
    },
    stateOf: (userId) => snapshot.relatedUsers.get(userId) ?? 'purged',
    isAbleAdministrator: (id) => snapshot.globalAdministrators.get(id),
    countAdministrators: () => administrators,
  }
}
