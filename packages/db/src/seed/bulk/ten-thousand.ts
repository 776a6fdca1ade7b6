import { demoSignIns } from '../../demo-sign-ins/index.ts'
import type { Scenario } from '../scenario.ts'
import { addContoso } from './add-contoso.ts'

/** Contoso with 10,000 users, 3,000 of them in the bin, and the demo's partner. */
export const tenThousand: Scenario = (context) => {
  addContoso(context, { active: 7_000, deleted: 3_000 })
  return demoSignIns
}
