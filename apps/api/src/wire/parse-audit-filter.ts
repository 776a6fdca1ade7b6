import { ok, type Result, refuse } from '@reprieve/domain'
import type { TransportError } from '../errors.ts'
import { parseFieldFilter, type TextMatch, toFieldFilterText } from './field-filter.ts'
import { parseGuid } from './parse-guid.ts'

/** Which records of those between the dates: the three filters that Partner Center documents for audit records. */
export type AuditFilter =
  | { readonly field: 'CustomerId'; readonly value: string }
  | { readonly field: 'CompanyName'; readonly value: string; readonly match: TextMatch }
  | { readonly field: 'ResourceType'; readonly value: string }

/** The types of resource that Partner Center documents. This facade keeps records of the first alone. */
export const recordedResourceType = 'customer_user'
const resourceTypes: readonly string[] = [
  recordedResourceType,
  'customer',
  'order',
  'subscription',
  'license',
  'third_party_add_on',
  'mpn_association',
  'transfer',
  'application',
  'application_credential',
  'partner_user',
  'partner_relationship',
  'partner_customer_dap',
  'customer_directory_role',
  'referral',
  'agreement',
]

/** Reads the parameter `filter` of the list of audit records; null for an empty one. */
export function parseAuditFilter(text: string): Result<AuditFilter | null, TransportError> {
  if (text === '') return ok(null)
  const filter = parseFieldFilter(text)
  if (filter === undefined || filter.value === '') return invalid
  const { field, value, match } = filter
  if (field === 'companyname') return ok({ field: 'CompanyName', value, match })
  if (match !== 'equals') return invalid
  if (field === 'customerid') {
    const id = parseGuid(value)
    return id === undefined ? invalid : ok({ field: 'CustomerId', value: id })
  }
  const type = toResourceType(value)
  return field === 'resourcetype' && type !== undefined ? ok({ field: 'ResourceType', value: type }) : invalid
}

export const toAuditFilterText = (filter: AuditFilter): string =>
  toFieldFilterText(filter.field, filter.value, filter.field === 'CompanyName' ? filter.match : 'equals')

/** The .NET SDK writes the name of its enumeration's member, `CustomerUser`. */
const toResourceType = (value: string): string | undefined =>
  resourceTypes.find((type) => type.replaceAll('_', '') === value.toLowerCase().replaceAll('_', ''))

const invalid = refuse({
  type: 'InvalidProperty',
  property: 'filter',
  problem:
    'must be on CustomerId or ResourceType with equals, or on CompanyName with equals, starts_with or substring',
} as const)
