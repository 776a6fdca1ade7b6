import { ok, type Result, type Tenant, type TenantDomain } from '@reprieve/domain'
import type { Product } from '@reprieve/operations'
import { capabilityStatusOf, unitsOfProduct } from '../product-status.ts'
import type { GraphService, Handle } from './call.ts'
import type { GraphError } from './errors.ts'
import { inMemory } from './in-memory.ts'
import { answerList, toSingle } from './list.ts'
import { type EntityType, readSelection } from './property.ts'
import { notFound } from './refusal.ts'

export const organizationType: EntityType<Tenant> = {
  name: 'organization',
  set: 'organization',
  properties: [
    { name: 'id', kind: 'text', isDefault: true, of: ({ id }) => id },
    { name: 'displayName', kind: 'text', isDefault: true, of: ({ displayName }) => displayName },
    { name: 'tenantType', kind: 'text', isDefault: true, of: () => 'AAD' },
    {
      name: 'verifiedDomains',
      kind: 'other',
      isDefault: true,
      of: (tenant) =>
        tenant.domains
          .filter(({ verified }) => verified)
          .map(({ name, authentication }) => ({
            capabilities: 'Email',
            isDefault: name === tenant.defaultDomain,
            isInitial: name === tenant.initialDomain,
            name,
            type: kinds[authentication],
          })),
    },
  ],
}

const kinds = { managed: 'Managed', federated: 'Federated' } as const

export const listOrganizations: Handle = async ({ operations, context }, call) => {
  const tenant = await operations.getTenant(context, {})
  return tenant.ok ? answerList(call, organizationType, inMemory([tenant.value])) : tenant
}

export const getOrganization: Handle = async ({ operations, context }, call) => {
  const selection = readSelection(organizationType, call.options)
  if (!selection.ok) return selection
  const { id = '' } = call.parameters
  const tenant = await operations.getTenant(context, {})
  if (!tenant.ok) return tenant
  if (id.toLowerCase() !== tenant.value.id) return notFound(id)
  return ok({ status: 200, body: toSingle(tenant.value, call, organizationType, selection.value) })
}

interface DomainItem extends TenantDomain {
  readonly tenant: Tenant
}

export const domainType: EntityType<DomainItem> = {
  name: 'domain',
  set: 'domains',
  properties: [
    {
      name: 'authenticationType',
      kind: 'text',
      isDefault: true,
      of: ({ authentication }) => kinds[authentication],
    },
    { name: 'id', kind: 'text', isDefault: true, of: ({ name }) => name },
    { name: 'isAdminManaged', kind: 'boolean', isDefault: true, of: () => true },
    {
      name: 'isDefault',
      kind: 'boolean',
      isDefault: true,
      of: ({ name, tenant }) => name === tenant.defaultDomain,
    },
    {
      name: 'isInitial',
      kind: 'boolean',
      isDefault: true,
      of: ({ name, tenant }) => name === tenant.initialDomain,
    },
    { name: 'isRoot', kind: 'boolean', isDefault: true, of: () => true },
    { name: 'isVerified', kind: 'boolean', isDefault: true, of: ({ verified }) => verified },
    { name: 'supportedServices', kind: 'texts', isDefault: true, of: () => ['Email'] },
  ],
}

export const listDomains: Handle = async ({ operations, context }, call) => {
  const tenant = await operations.getTenant(context, {})
  return tenant.ok ? answerList(call, domainType, inMemory(domainsOf(tenant.value))) : tenant
}

export const getDomain: Handle = async ({ operations, context }, call) => {
  const selection = readSelection(domainType, call.options)
  if (!selection.ok) return selection
  const { id = '' } = call.parameters
  const tenant = await operations.getTenant(context, {})
  if (!tenant.ok) return tenant
  const domain = domainsOf(tenant.value).find(({ name }) => name === id.toLowerCase())
  return domain === undefined
    ? notFound(id)
    : ok({ status: 200, body: toSingle(domain, call, domainType, selection.value) })
}

const domainsOf = (tenant: Tenant): readonly DomainItem[] =>
  tenant.domains.map((domain) => ({ ...domain, tenant }))

interface SkuItem {
  readonly tenant: Tenant
  readonly product: Product
}

export const skuType: EntityType<SkuItem> = {
  name: 'subscribedSku',
  set: 'subscribedSkus',
  properties: [
    { name: 'accountId', kind: 'text', isDefault: true, of: ({ tenant: { id } }) => id },
    { name: 'accountName', kind: 'text', isDefault: true, of: ({ tenant }) => tenant.displayName },
    { name: 'appliesTo', kind: 'text', isDefault: true, of: ({ product }) => product.targetType },
    {
      name: 'capabilityStatus',
      kind: 'text',
      isDefault: true,
      of: ({ product }) => capabilityStatusOf(product),
    },
    { name: 'consumedUnits', kind: 'other', isDefault: true, of: ({ product: { usedSeats } }) => usedSeats },
    { name: 'id', kind: 'text', isDefault: true, of: (item) => idOfSku(item) },
    {
      name: 'prepaidUnits',
      kind: 'other',
      isDefault: true,
      of({ product }) {
        const { active: enabled, suspended, warning } = unitsOfProduct(product)
        return { enabled, lockedOut: 0, suspended, warning }
      },
    },
    {
      name: 'servicePlans',
      kind: 'other',
      isDefault: true,
      of: ({ product: { servicePlans, targetType } }) =>
        servicePlans.map(({ id, serviceName }) => ({
          appliesTo: targetType,
          provisioningStatus: 'Success',
          servicePlanId: id,
          servicePlanName: serviceName,
        })),
    },
    { name: 'skuId', kind: 'text', isDefault: true, of: ({ product: { skuId } }) => skuId },
    { name: 'skuPartNumber', kind: 'text', isDefault: true, of: ({ product }) => product.skuPartNumber },
    { name: 'subscriptionIds', kind: 'texts', isDefault: true, of: () => [] },
  ],
}

/** As in Graph, the id of a tenant's product is made of both ids. */
const idOfSku = ({ tenant, product: { skuId } }: SkuItem): string => `${tenant.id}_${skuId}`

async function skusOf({
  operations,
  context,
}: GraphService): Promise<Result<readonly SkuItem[], GraphError>> {
  const tenant = await operations.getTenant(context, {})
  if (!tenant.ok) return tenant
  const products = await operations.listProducts(context, {})
  return products.ok ? ok(products.value.map((product) => ({ tenant: tenant.value, product }))) : products
}

export const listSubscribedSkus: Handle = async (service, call) => {
  const skus = await skusOf(service)
  return skus.ok ? answerList(call, skuType, inMemory(skus.value)) : skus
}

export const getSubscribedSku: Handle = async (service, call) => {
  const selection = readSelection(skuType, call.options)
  if (!selection.ok) return selection
  const { id = '' } = call.parameters
  const skus = await skusOf(service)
  if (!skus.ok) return skus
  const found = skus.value.find((item) => idOfSku(item) === id.toLowerCase())
  if (found === undefined) return notFound(id)
  return ok({ status: 200, body: toSingle(found, call, skuType, selection.value) })
}
