import { ok, type Result, refuse } from '@reprieve/domain'
import type { TransportError } from '../errors.ts'
import { namesInAnyCase, parseJsonObject } from './parse-json-object.ts'

/** What the names of customers begin with; empty for all. */
export interface CustomerFilter {
  readonly nameStart: string
  readonly domainStart: string
}

const everyCustomer: CustomerFilter = { nameStart: '', domainStart: '' }

// As texts and, with the Spring client, as the ordinal of the SDKs' enumeration.
const startsWith: readonly unknown[] = ['starts_with', 'startswith', 9]

/** Reads the parameter `filter` of the list of customers, its names and values in any case. */
export function parseCustomerFilter(parameters: URLSearchParams): Result<CustomerFilter, TransportError> {
  const [, filter = ''] = [...parameters].findLast(([name]) => name.toLowerCase() === 'filter') ?? []
  if (filter.trim() === '') return ok(everyCustomer)
  const parsed = parseJsonObject(Buffer.from(filter), filterNames)
  if (!parsed.ok) return invalid
  const { field, value, operator } = parsed.value
  const isStart = startsWith.includes(typeof operator === 'string' ? operator.toLowerCase() : operator)
  if (typeof field !== 'string' || typeof value !== 'string' || !isStart) return invalid
  const member = members.get(field.toLowerCase())
  return member === undefined ? invalid : ok({ ...everyCustomer, [member]: value.trim() })
}

/** The filter as a link repeats it; empty for none. */
export function toCustomerFilterText({ nameStart, domainStart }: CustomerFilter): string {
  const [field, value] = nameStart === '' ? ['Domain', domainStart] : ['CompanyName', nameStart]
  return value === '' ? '' : JSON.stringify({ Field: field, Value: value, Operator: 'starts_with' })
}

const filterNames = namesInAnyCase(['field', 'value', 'operator'])

const members: ReadonlyMap<string, keyof CustomerFilter> = new Map([
  ['companyname', 'nameStart'],
  ['domain', 'domainStart'],
])

const invalid = refuse({
  type: 'InvalidProperty',
  property: 'filter',
  problem: 'must be on CompanyName or Domain, with the operator starts_with',
} as const)
