import { ok, type Result, refuse } from '@reprieve/domain'
import type { TransportError } from '../errors.ts'
import { parseFieldFilter, type TextMatch, toFieldFilterText } from './field-filter.ts'

/** Which customers a client asks for. */
export interface CustomerFilter {
  readonly field: 'CompanyName' | 'Domain'
  readonly value: string
  readonly match: TextMatch
}

/** Reads the parameter `filter` of the list of customers, its names and values in any case; null for all customers. */
export function parseCustomerFilter(
  parameters: URLSearchParams,
): Result<CustomerFilter | null, TransportError> {
  const [, text = ''] = [...parameters].findLast(([name]) => name.toLowerCase() === 'filter') ?? []
  if (text.trim() === '') return ok(null)
  const filter = parseFieldFilter(text)
  const field = fields.find((name) => name.toLowerCase() === filter?.field)
  if (filter === undefined || field === undefined) return invalid
  return ok(filter.value === '' ? null : { ...filter, field })
}

/** The filter as a link repeats it, with the operator that the client sent. */
export const toCustomerFilterText = ({ field, value, match }: CustomerFilter): string =>
  toFieldFilterText(field, value, match)

const fields = ['CompanyName', 'Domain'] as const

const invalid = refuse({
  type: 'InvalidProperty',
  property: 'filter',
  problem: 'must be on CompanyName or Domain, with the operator equals, starts_with or substring',
} as const)
