import { z } from 'zod'
import type { Answer } from '../answer.ts'
import type { Dependencies } from '../dependencies.ts'
import { parseInput } from '../run/parse-input.ts'
import type { CreateTenantError, TenantCreated } from '../steps/carry-out/insert-new-tenant.ts'
import { makeTenant, NewTenantInput } from '../steps/carry-out/make-tenant.ts'
import { findSetupCode, type SetupCodeRefusal, takeSetupCode } from '../steps/sign-in/setup-code.ts'

export const SetUpOrganisationInput = z.strictObject({
  code: z.string().max(256),
  ...NewTenantInput.pick({ displayName: true, domain: true }).shape,
  administrator: NewTenantInput.shape.administrator.required(),
})
export type SetUpOrganisationInput = z.input<typeof SetUpOrganisationInput>

/**
 * Creates the first organisation for the holder of the code that a start has printed (R51), as the operator would at
 * the command line. The code is consumed only if the organisation is created. If two callers do so at once, one is
 * refused.
 */
export const setUpOrganisation =
  (dependencies: Dependencies) =>
  async (
    given: SetUpOrganisationInput,
  ): Promise<Answer<TenantCreated, CreateTenantError | SetupCodeRefusal>> => {
    const input = parseInput(SetUpOrganisationInput, given)
    if (!input.ok) return input
    const { code, ...organisation } = input.value
    // Checked before the password is hashed, so that guessing codes does not make the server hash.
    const good = await dependencies.storage.read(() => findSetupCode(dependencies, code))
    if (!good.ok) return good
    return makeTenant(
      dependencies,
      { ...organisation, isPartner: false },
      {
        author: 'setup-page',
        admit: () => takeSetupCode(dependencies, code),
      },
    )
  }
