import {
  addFabrikam,
  addFerdinand,
  addRelationship,
  administrator,
  beginContoso,
  contoso,
  signIns,
} from '../organisations.ts'
import { addProducts } from '../products.ts'
import { daysFrom, type Scenario } from '../scenario.ts'
import { fillTenant } from './fill-tenant.ts'

/** Contoso with 10,000 users, 3,000 of them in the bin, and the demo's partner. */
export const tenThousand: Scenario = (context) => {
  addProducts(context.sink)
  addFabrikam(context)
  const builder = beginContoso(context)
  addFerdinand(context, builder)
  // Less the three administrators and Ferdinand.
  fillTenant(context, builder, { active: 7_000 - 3, deleted: 3_000 - 1 }, administrator)
  builder.finish()
  addRelationship(context, contoso.id, daysFrom(context.now, 300))
  return signIns
}
