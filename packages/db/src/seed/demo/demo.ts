import { demoSignIns } from '../../demo-sign-ins/index.ts'
import type { NewTenant } from '../new-tenant.ts'
import {
  addFabrikam,
  addFerdinand,
  addRelationship,
  administrator,
  beginContoso,
  contoso,
} from '../organisations.ts'
import { addProducts, products } from '../products.ts'
import { daysFrom, type Scenario, type SeedContext } from '../scenario.ts'
import { addStaff, makeStaff, type Staff } from '../staff.ts'
import { buildTenant, type TenantBuilder } from '../tenant-builder.ts'
import { addContosoBin, caseLocals } from './contoso-bin.ts'
import { addContosoGroups } from './contoso-groups.ts'

const { standard, premium, classic, archive } = products

/** Three customers of one partner. Contoso's bin has a case for each rule that a person should see. */
export const demo: Scenario = (context) => {
  addProducts(context.sink)
  addFabrikam(context)
  addContoso({ ...context, sink: { ...context.sink, withMailFolders: true } })
  addCustomer(context, northwind, 70, 10)
  addCustomer(context, tailspin, 45, 8)
  addRelationship(context, contoso.id, daysFrom(context.now, 300))
  addRelationship(context, northwind.id, daysFrom(context.now, 120))
  addRelationship(context, tailspin.id, daysFrom(context.now, 5))
  return demoSignIns
}

const northwind: NewTenant = {
  id: '9a5c1f0e-6d1b-4a86-b0a4-2f7a35e1c503',
  displayName: 'Northwind Traders',
  isPartner: false,
  country: 'NL',
  domains: ['northwind.example', 'northwind.directory.example'],
}

const tailspin: NewTenant = {
  id: 'c3e2b7d4-8f60-4f19-8a35-5d90be64a904',
  displayName: 'Tailspin Toys',
  isPartner: false,
  country: 'DE',
  domains: ['tailspin.example', 'tailspin.directory.example'],
}

function addContoso(context: SeedContext): void {
  const builder = beginContoso(context)
  const groups = addContosoGroups(context, builder)
  addSeats(builder)
  const staff = makeStaff(context, builder, {
    groups: groups.live,
    licences: [[standard.skuId], [standard.skuId, archive.skuId], [premium.skuId], [classic.skuId], []],
    passwordHash: context.passwordHash,
    reserved: caseLocals,
  })
  const [managerId = administrator.id] = addStaff(builder, staff, 160)
  addFerdinand(context, builder)
  const reports = [builder.addUser(staff.next()), builder.addUser(staff.next())]
  addContosoBin(context, builder, groups, { managerId, reports })
  addPlainBin(context, builder, staff, administrator, 25)
  builder.finish()
}

function addCustomer(context: SeedContext, tenant: NewTenant, active: number, deleted: number): void {
  const createdAt = daysFrom(context.now, -700)
  const builder = buildTenant(context.sink, context.random, tenant, createdAt)
  const [domain] = tenant.domains
  addSeats(builder)
  const group = (displayName: string, local: string) =>
    builder.addGroup({ displayName, proxyAddresses: [`SMTP:${local}@${domain}`], createdAt })
  const administratorId = builder.addUser({
    displayName: `Administrator of ${tenant.displayName}`,
    firstName: null,
    lastName: null,
    userPrincipalName: `admin@${domain}`,
    usageLocation: tenant.country,
    passwordHash: context.passwordHash,
    createdAt,
    roles: ['globalAdministrator'],
  })
  const staff = makeStaff(context, builder, {
    groups: [group('Everyone', 'everyone'), group('Warehouse', 'warehouse')],
    licences: [[standard.skuId], []],
    passwordHash: context.passwordHash,
    reserved: ['admin', 'everyone', 'warehouse'],
  })
  addStaff(builder, staff, active)
  addPlainBin(context, builder, staff, { id: administratorId, name: `admin@${domain}` }, deleted)
  builder.finish()
}

/** Adds seats for each product's part in the demo: plenty, none free, or retired with room. */
function addSeats(builder: TenantBuilder): void {
  builder.addProduct(standard.skuId, (consumed) => consumed + 60)
  builder.addProduct(premium.skuId, (consumed) => consumed)
  builder.addProduct(classic.skuId, (consumed) => consumed + 10)
  builder.addProduct(archive.skuId, (consumed) => consumed + 20)
}

function addPlainBin(
  context: SeedContext,
  builder: TenantBuilder,
  staff: Staff,
  by: { readonly id: string; readonly name: string },
  count: number,
): void {
  for (let index = 0; index < count; index += 1) {
    const minutes = 60 + context.random.below(27 * 24 * 60)
    const deletedAt = new Date(context.now.getTime() - minutes * 60_000)
    // These users have only the product with free seats, so nothing stands in their way.
    builder.addDeletedUser({ ...staff.next(), licences: [standard.skuId] }, { deletedAt, by })
  }
}
