import { z } from '@hono/zod-openapi'
import { ok, type Result, refuse } from '@reprieve/domain'
import type { CustomerDetails, Customer as ListedCustomer } from '@reprieve/operations'
import type { TransportError } from '../../transport-error.ts'
import { parseFieldFilter, type TextMatch, toFieldFilterText } from './field-filter.ts'
import { Link, toLink } from './links.ts'

const CompanyProfile = z.strictObject({
  tenantId: z.guid(),
  domain: z.string().openapi({ description: 'The default domain' }),
  companyName: z.string(),
  attributes: z.strictObject({ objectType: z.literal('CustomerCompanyProfile') }),
})

const members = {
  id: z.guid(),
  companyProfile: CompanyProfile,
  relationshipToPartner: z.enum(['reseller', 'none']),
  attributes: z.strictObject({ objectType: z.literal('Customer') }),
}

/** A customer as a list shows it. */
export const CustomerItem = z.strictObject(members).openapi('CustomerItem')

/** A customer as its own address shows it. */
export const Customer = z
  .strictObject({
    ...members,
    allowDelegatedAccess: z.boolean(),
    customDomains: z.array(z.string()).openapi({ description: 'The verified domains' }),
    links: z.strictObject({ self: Link }),
  })
  .openapi('Customer')

export const toCustomerItem = (customer: ListedCustomer): z.infer<typeof CustomerItem> => ({
  id: customer.tenantId,
  companyProfile: toCompanyProfile({ ...customer, id: customer.tenantId }),
  relationshipToPartner: 'reseller',
  attributes: { objectType: 'Customer' },
})

export const toCustomer = ({ tenant, relationship }: CustomerDetails): z.infer<typeof Customer> => ({
  id: tenant.id,
  companyProfile: toCompanyProfile(tenant),
  relationshipToPartner: relationship === null ? 'none' : 'reseller',
  allowDelegatedAccess: relationship !== null,
  customDomains: tenant.domains.filter(({ verified }) => verified).map(({ name }) => name),
  links: { self: toLink(`/customers/${tenant.id}`) },
  attributes: { objectType: 'Customer' },
})

const toCompanyProfile = (
  tenant: Pick<CustomerDetails['tenant'], 'id' | 'defaultDomain' | 'displayName'>,
) => ({
  tenantId: tenant.id,
  domain: tenant.defaultDomain,
  companyName: tenant.displayName,
  attributes: { objectType: 'CustomerCompanyProfile' as const },
})

/** The customers that a client asks for. */
export interface CustomerFilter {
  readonly field: 'CompanyName' | 'Domain'
  readonly value: string
  readonly match: TextMatch
}

/**
 * Parses the parameter `filter` of the list of customers, with names and values in any case; null for all customers.
 */
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
