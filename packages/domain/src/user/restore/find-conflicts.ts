import type { NameKey } from '../../ids.ts'
import type { Conflict, HolderKind, Resolution, ResolutionKind } from '../conflicts.ts'
import type { Candidate, OwnAddress } from './candidate.ts'
import { whyNotChange } from './change-holder.ts'
import { claimOf, toHolder } from './claims.ts'
import type { Claim, Draft } from './draft.ts'
import { proposeName } from './propose-name.ts'

/** A name of the deleted user that it cannot simply have back. */
export interface Contested {
  readonly key: NameKey
  readonly conflict: Conflict
  /** Null where the domain is gone: nobody holds the name, and nobody can have it. */
  readonly claim: Claim | null
}

/** What stands against the sign-in name (R15, R17), seen before the row changes anything. */
export function findNameConflict(draft: Draft, { user, nameKey: key }: Candidate): Contested | null {
  const value = user.userPrincipalName
  const local = value.slice(0, value.lastIndexOf('@'))
  const domain = domainOf(key)
  const base = { blocks: true, attribute: 'userPrincipalName', value } as const
  if (!draft.batch.verified.has(domain)) {
    const proposed = toNewName(proposeName(draft, local, draft.batch.snapshot.tenant.defaultDomain))
    const conflict: Conflict = {
      ...base,
      kind: 'domain.not-verified',
      holder: null,
      proposed,
      resolutions: ['newUserPrincipalName'],
    }
    return { key, conflict, claim: null }
  }
  const claim = claimOf(draft, key)
  if (claim === null) return null
  const offered = (['renameHolder', 'replaceHolder', 'takeBack'] as const).filter(
    (change) => whyNotChange(draft, claim, change) === null,
  )
  const conflict: Conflict = {
    ...base,
    kind: `name.${heldBy(claim)}`,
    holder: toHolder(draft, claim),
    resolutions: ['newUserPrincipalName', ...offered],
    proposed: toNewName(proposeName(draft, local, domain)),
  }
  return { key, conflict, claim }
}

/** What stands against the other addresses (R16, R17); an address of the sign-in name's key is that name's conflict. */
export function findAddressConflicts(draft: Draft, { nameKey, addresses }: Candidate): readonly Contested[] {
  return addresses
    .filter(({ key }) => key !== nameKey)
    .map((address) => contestAddress(draft, address, draft.batch.strategy.addresses === 'fail'))
    .filter((contested) => contested !== null)
}

/** Whether a mail address lies on a domain that the tenant no longer has; other kinds of address have no domain (R10). */
export function isOnLostDomain(draft: Draft, key: NameKey): boolean {
  return key.startsWith('smtp:') && !draft.batch.verified.has(domainOf(key))
}

const kindByHolder = {
  user: 'active-user',
  group: 'group',
  contact: 'contact',
  'shared-mailbox': 'shared-mailbox',
} as const satisfies Record<HolderKind, string>

/** What stands against one address; null if it can simply come back. `blocks` says whether the row waits for an answer. */
export function contestAddress(
  draft: Draft,
  { text: value, key }: OwnAddress,
  blocks: boolean,
): Contested | null {
  const base = { blocks, attribute: 'proxyAddresses', value, proposed: { resolve: 'drop', value } } as const
  if (isOnLostDomain(draft, key)) {
    const conflict: Conflict = { ...base, kind: 'domain.not-verified', holder: null, resolutions: ['drop'] }
    return { key, conflict, claim: null }
  }
  const claim = claimOf(draft, key)
  if (claim === null) return null
  const resolutions: ResolutionKind[] =
    whyNotChange(draft, claim, 'takeBack') === null ? ['drop', 'takeBack'] : ['drop']
  const conflict: Conflict = {
    ...base,
    kind: `address.${heldBy(claim)}`,
    holder: toHolder(draft, claim),
    resolutions,
  }
  return { key, conflict, claim }
}

function heldBy({ kind, row }: Claim) {
  return row === null ? kindByHolder[kind] : 'same-batch'
}

function toNewName(userPrincipalName: string | null): Resolution | null {
  return userPrincipalName === null ? null : { resolve: 'newUserPrincipalName', userPrincipalName }
}

function domainOf(key: NameKey): string {
  return key.slice(key.lastIndexOf('@') + 1)
}
