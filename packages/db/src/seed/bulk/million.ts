import { demoSignIns } from '../../demo-sign-ins/index.ts'
import { addRelationship } from '../organisations.ts'
import { toLocalPart } from '../people.ts'
import { daysFrom, type Scenario, type SeedContext } from '../scenario.ts'
import { buildTenant } from '../tenant-builder.ts'
import { addContoso } from './add-contoso.ts'
import { fillTenant, type TenantSize } from './fill-tenant.ts'

/** 1,000 tenants with a million users. Contoso is the largest with 100,000; 100,000 users in all are deleted. */
export const million: Scenario = (context) => {
  addContoso(context, { active: 70_000, deleted: 30_000 })
  for (let index = 0; index < otherCustomers; index += 1) addCustomer(context, index)
  return demoSignIns
}

/** 1,000 tenants without Contoso and the partner. */
const otherCustomers = 998
/** The remainder of 900,000 after the partner's two. */
const otherActive = 829_998
const otherDeleted = 70_000

function addCustomer(context: SeedContext, index: number): void {
  const displayName = `${context.random.pick(firstWords)} ${context.random.pick(lastWords)} ${index + 1}`
  const domain = `${toLocalPart(displayName).replaceAll('.', '-')}.example`
  const id = context.random.id(daysFrom(context.now, -700))
  const createdAt = daysFrom(context.now, -700)
  const builder = buildTenant(
    context.sink,
    context.random,
    { id, displayName, isPartner: false, country: 'US', domains: [domain] },
    createdAt,
  )
  const administratorId = builder.addUser({
    displayName: `Administrator of ${displayName}`,
    firstName: null,
    lastName: null,
    userPrincipalName: `admin@${domain}`,
    usageLocation: 'US',
    passwordHash: context.passwordHash,
    createdAt,
    roles: ['globalAdministrator'],
  })
  const size = sizeOf(index)
  fillTenant(
    context,
    builder,
    { active: size.active - 1, deleted: size.deleted },
    { id: administratorId, name: `admin@${domain}` },
  )
  builder.finish()
  addRelationship(context, id, daysFrom(context.now, 10 + context.random.below(700)))
}

/** Small and large tenants come in pairs, so that the sum is known. */
function sizeOf(index: number): TenantSize {
  const difference = ((index >> 1) % 70) * 10
  return {
    active: share(otherActive, index) + (index % 2 === 0 ? difference : -difference),
    deleted: share(otherDeleted, index),
  }
}

/** An equal part of `whole`. The first few get the remainder. */
const share = (whole: number, index: number): number =>
  Math.floor(whole / otherCustomers) + (index < whole % otherCustomers ? 1 : 0)

const firstWords = [
  'Alder',
  'Birch',
  'Cedar',
  'Delta',
  'Elm',
  'Falcon',
  'Granite',
  'Harbour',
  'Iris',
  'Juniper',
]
const lastWords = [
  'Bakery',
  'Clinic',
  'Consulting',
  'Foods',
  'Housing',
  'Logistics',
  'Motors',
  'School',
  'Tools',
]
