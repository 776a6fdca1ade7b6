import type { NameKey } from '../../ids.ts'
import type { Resolution } from '../conflicts.ts'
import { nameKeyOfAddress, nameKeyOfUserPrincipalName } from '../name-key.ts'
import type { RejectedResolution } from '../restore-plan.ts'
import type { OwnAddress } from './candidate.ts'
import { whyNotChange } from './change-holder.ts'
import type { Draft } from './draft.ts'
import type { Contested } from './find-conflicts.ts'

/** The caller's resolutions, each at the conflict that it answers. */
export interface Answers {
  readonly byKey: ReadonlyMap<NameKey, Resolution>
  /** Conflicts with an answer that was turned down: no default settles them. */
  readonly rejectedKeys: ReadonlySet<NameKey>
  readonly withoutRoles: boolean
  readonly convertToCloud: Resolution | null
}

/** The names of who is restored; no sign-in name where it is no user. */
export interface OwnNames {
  readonly nameKey: NameKey | null
  readonly addresses: readonly OwnAddress[]
}

type Target = Contested | 'nothing-left' | null

/**
 * Finds what each resolution is about. One that fits no conflict is rejected, unless its name is free by now: then what
 * the caller wanted is the case already.
 */
export function matchAnswers(
  draft: Draft,
  candidate: OwnNames,
  name: Contested | null,
  addresses: readonly Contested[],
  resolutions: readonly Resolution[],
): Answers {
  const byKey = new Map<NameKey, Resolution>()
  const rejectedKeys = new Set<NameKey>()
  const contestedByKey = new Map([...(name ? [name] : []), ...addresses].map((one) => [one.key, one]))
  const reject = (resolution: Resolution, reason: RejectedResolution['reason']) =>
    draft.rejected.push({ resolution, reason, holder: null })
  const turnDown = (resolution: Resolution, reason: RejectedResolution['reason'], key: NameKey) => {
    reject(resolution, reason)
    rejectedKeys.add(key)
  }
  const answer = (resolution: Resolution, key: NameKey) => {
    if (byKey.has(key)) turnDown(resolution, 'not-applicable', key)
    else byKey.set(key, resolution)
  }
  for (const resolution of resolutions) {
    if (resolution.resolve === 'withoutRoles' || resolution.resolve === 'convertToCloud') continue
    if (resolution.resolve === 'newUserPrincipalName') {
      if (isOldNameOnLostDomain(resolution.userPrincipalName, candidate, name)) continue
      if (candidate.nameKey === null) reject(resolution, 'not-applicable')
      else answer(resolution, candidate.nameKey)
      continue
    }
    const target = targetOf(candidate, name, contestedByKey, resolution)
    if (target === 'nothing-left') continue
    if (target === null) reject(resolution, 'not-applicable')
    else if (target.conflict.resolutions.includes(resolution.resolve)) answer(resolution, target.key)
    else turnDown(resolution, whyNotOffered(draft, target, resolution), target.key)
  }
  const withoutRoles = resolutions.some(({ resolve }) => resolve === 'withoutRoles')
  const convertToCloud = resolutions.find(({ resolve }) => resolve === 'convertToCloud') ?? null
  return { byKey, rejectedKeys, withoutRoles, convertToCloud }
}

/** Some clients send back all that they have read. The old name on a lost domain answers nothing, and the conflict says why. */
const isOldNameOnLostDomain = (asked: string, { nameKey }: OwnNames, name: Contested | null): boolean =>
  name !== null && name.claim === null && nameKeyOfUserPrincipalName(asked) === nameKey

type NameAnswer = Extract<Resolution, { readonly value?: string }>

function targetOf(
  { nameKey, addresses }: OwnNames,
  name: Contested | null,
  contestedByKey: ReadonlyMap<NameKey, Contested>,
  resolution: NameAnswer,
): Target {
  if (resolution.value === undefined) return onlyTarget(name, contestedByKey, resolution)
  const key = nameKeyOfAddress(resolution.value)
  const contested = contestedByKey.get(key)
  if (contested !== undefined) return contested
  const isOwn = key === nameKey || addresses.some((own) => own.key === key)
  return isOwn ? 'nothing-left' : null
}

function onlyTarget(
  name: Contested | null,
  contestedByKey: ReadonlyMap<NameKey, Contested>,
  { resolve }: NameAnswer,
): Target {
  if (contestedByKey.size === 0) return 'nothing-left'
  if (resolve === 'renameHolder' || resolve === 'replaceHolder') return name ?? 'nothing-left'
  const all = [...contestedByKey.values()]
  const offering = all.filter(({ conflict }) => conflict.resolutions.includes(resolve))
  const [only = null, ...others] = offering.length > 0 ? offering : all
  return others.length > 0 ? null : only
}

function whyNotOffered(
  draft: Draft,
  { claim, conflict }: Contested,
  { resolve }: NameAnswer,
): RejectedResolution['reason'] {
  const fits = conflict.attribute === 'userPrincipalName' ? resolve !== 'drop' : resolve === 'takeBack'
  return (claim !== null && fits ? whyNotChange(draft, claim, resolve) : null) ?? 'not-applicable'
}
