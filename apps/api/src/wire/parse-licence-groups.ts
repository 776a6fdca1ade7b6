import { ok, type Result, refuse } from '@reprieve/domain'
import type { LicensedProduct } from '@reprieve/operations'
import type { TransportError } from '../errors.ts'

export type LicenceGroup = LicensedProduct['licenceGroup']

const known: readonly LicenceGroup[] = ['group1', 'group2']

/** Reads `licenseGroupIds`: repeated or separated by commas, in any case. Without it the directory's own group is meant. */
export function parseLicenceGroups(
  parameters: URLSearchParams,
): Result<ReadonlySet<LicenceGroup>, TransportError> {
  const given = [...parameters]
    .filter(([name]) => name.toLowerCase() === 'licensegroupids')
    .flatMap(([, value]) => value.split(','))
    .map((group) => group.trim().toLowerCase())
    .filter((group) => group !== '')
  const groups = known.filter((group) => given.includes(group))
  if (given.length === 0) return ok(new Set(['group1'] as const))
  const isKnown = given.every((group) => known.some((one) => one === group))
  return isKnown ? ok(new Set(groups)) : refuse({ type: 'InvalidLicenceGroup' })
}
