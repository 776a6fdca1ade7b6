import { contosoSignIns } from '../demo-sign-ins/index.ts'
import { beginContoso } from './organisations.ts'
import { addProducts } from './products.ts'
import type { Scenario } from './scenario.ts'

/** One organisation with the people who run it. With less, nobody could sign in. */
export const empty: Scenario = (context) => {
  addProducts(context.sink)
  beginContoso(context).finish()
  return contosoSignIns
}
