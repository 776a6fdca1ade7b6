import {
  addFabrikam,
  addFerdinand,
  addRelationship,
  administrator,
  beginContoso,
  contoso,
} from '../organisations.ts'
import { addProducts } from '../products.ts'
import { daysFrom, type SeedContext } from '../scenario.ts'
import { fillTenant, type TenantSize } from './fill-tenant.ts'

/**
 * Adds the products, the demo's partner, and Contoso as its customer. `size` counts Contoso's users, including
 * Ferdinand and its staff.
 */
export function addContoso(context: SeedContext, { active, deleted }: TenantSize): void {
  addProducts(context.sink)
  addFabrikam(context)
  const builder = beginContoso(context)
  addFerdinand(context, builder)
  fillTenant(context, builder, { active: active - staff, deleted: deleted - ferdinand }, administrator)
  builder.finish()
  addRelationship(context, contoso.id, daysFrom(context.now, 300))
}

/** Two administrators and a reader. */
const staff = 3
const ferdinand = 1
