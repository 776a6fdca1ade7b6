import type { NameKey } from '../../ids.ts'
import type { Resolution } from '../conflicts.ts'
import { nameKeyOfAddress, nameKeyOfUserPrincipalName } from '../name-key.ts'
import type { RejectedResolution } from '../restore-plan.ts'
import type { Contested, OwnNames } from './conflicts.ts'

/** The caller's resolutions, each keyed by the conflict that it resolves. */
export interface ChosenResolutions {
  readonly byKey: ReadonlyMap<NameKey, Resolution>
  /** Conflicts whose resolution was rejected. No default settles them. */
  readonly rejectedKeys: ReadonlySet<NameKey>
  readonly withoutRoles: boolean
  readonly convertToCloud: Resolution | null
  readonly rejected: readonly RejectedResolution[]
}

type Target = Contested | 'nothing-left' | null

/**
 * Matches each resolution with its conflict. One that fits no conflict is rejected, unless its name has become free:
 * then the caller has what it wanted.
 */
export function matchResolutions(
  own: OwnNames,
  name: Contested | null,
  addresses: readonly Contested[],
  resolutions: readonly Resolution[],
): ChosenResolutions {
  if (resolutions.length === 0) return noneChosen
  const byKey = new Map<NameKey, Resolution>()
  const rejectedKeys = new Set<NameKey>()
  const rejected: RejectedResolution[] = []
  const contestedByKey = new Map([...(name ? [name] : []), ...addresses].map((one) => [one.key, one]))
  const reject = (resolution: Resolution, reason: RejectedResolution['reason']) =>
    rejected.push({ resolution, reason, holder: null })
  const turnDown = (resolution: Resolution, reason: RejectedResolution['reason'], key: NameKey) => {
    reject(resolution, reason)
    rejectedKeys.add(key)
  }
  const choose = (resolution: Resolution, key: NameKey) => {
    if (byKey.has(key)) turnDown(resolution, 'not-applicable', key)
    else byKey.set(key, resolution)
  }
  for (const resolution of resolutions) {
    if (resolution.resolve === 'withoutRoles' || resolution.resolve === 'convertToCloud') continue
    if (resolution.resolve === 'newUserPrincipalName') {
      if (isOldNameOnLostDomain(resolution.userPrincipalName, own, name)) continue
      if (own.nameKey === null) reject(resolution, 'not-applicable')
      else choose(resolution, own.nameKey)
      continue
    }
    const target = targetOf(own, name, contestedByKey, resolution)
    if (target === 'nothing-left') continue
    if (target === null) reject(resolution, 'not-applicable')
    else if (target.conflict.resolutions.includes(resolution.resolve)) choose(resolution, target.key)
    else turnDown(resolution, target.whyNot.get(resolution.resolve) ?? 'not-applicable', target.key)
  }
  const withoutRoles = resolutions.some(({ resolve }) => resolve === 'withoutRoles')
  const convertToCloud = resolutions.find(({ resolve }) => resolve === 'convertToCloud') ?? null
  return { byKey, rejectedKeys, withoutRoles, convertToCloud, rejected }
}

const noneChosen: ChosenResolutions = {
  byKey: new Map(),
  rejectedKeys: new Set(),
  withoutRoles: false,
  convertToCloud: null,
  rejected: [],
}

/**
 * Some clients send back everything that they have read, including the old name on a lost domain. It resolves nothing,
 * and the conflict says why.
 */
const isOldNameOnLostDomain = (asked: string, { nameKey }: OwnNames, name: Contested | null): boolean =>
  name !== null && name.holder === null && nameKeyOfUserPrincipalName(asked) === nameKey

type NameResolution = Extract<Resolution, { readonly value?: string }>

function targetOf(
  { nameKey, addresses }: OwnNames,
  name: Contested | null,
  contestedByKey: ReadonlyMap<NameKey, Contested>,
  resolution: NameResolution,
): Target {
  if (resolution.value === undefined) return onlyTarget(name, contestedByKey, resolution)
  const key = nameKeyOfAddress(resolution.value)
  const contested = contestedByKey.get(key)
  if (contested !== undefined) return contested
  const isOwn = key === nameKey || addresses.some((address) => address.key === key)
  return isOwn ? 'nothing-left' : null
}

function onlyTarget(
  name: Contested | null,
  contestedByKey: ReadonlyMap<NameKey, Contested>,
  { resolve }: NameResolution,
): Target {
  if (contestedByKey.size === 0) return 'nothing-left'
  if (resolve === 'renameHolder' || resolve === 'replaceHolder') return name ?? 'nothing-left'
  const all = [...contestedByKey.values()]
  const offering = all.filter(({ conflict }) => conflict.resolutions.includes(resolve))
  const [only = null, ...others] = offering.length > 0 ? offering : all
  return others.length > 0 ? null : only
}
