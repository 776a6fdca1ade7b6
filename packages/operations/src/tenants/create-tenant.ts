import { statements, type Transaction, write } from '@reprieve/db'
import { ok, type Result } from '@reprieve/domain'
import type { z } from 'zod'
import type { Answer } from '../answer.ts'
import type { Dependencies } from '../dependencies.ts'
import { parseInput } from '../run/parse-input.ts'
import type { CreateTenantError, TenantCreated } from '../steps/carry-out/insert-new-tenant.ts'
import { makeTenant, NewTenantInput } from '../steps/carry-out/make-tenant.ts'
import { setupPurpose } from '../steps/sign-in/setup-code.ts'

export type CreateTenantInput = z.input<typeof NewTenantInput>

/**
 * Creates an organisation with its first Global Administrator (R51). The operator calls it on behalf of the
 * installation, so no role is required. If two are created at once under one domain, one is refused. It ends the code
 * of the set-up page.
 */
export const createTenant =
  (dependencies: Dependencies) =>
  async (given: CreateTenantInput): Promise<Answer<TenantCreated, CreateTenantError>> => {
    const input = parseInput(NewTenantInput, given)
    if (!input.ok) return input
    return makeTenant(dependencies, input.value, { author: 'operator', admit: endSetUp })
  }

function* endSetUp(): Transaction<Result<null, never>> {
  yield* write(statements.removeSetupCode, { purpose: setupPurpose })
  return ok(null)
}
