import { z } from '@hono/zod-openapi'
import type { CustomerDetails, Customer as ListedCustomer } from '@reprieve/operations'
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

/** A customer as a list has it. */
export const CustomerItem = z.strictObject(members).openapi('CustomerItem')

/** A customer by its id. */
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
