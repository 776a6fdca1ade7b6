import { ConstraintError } from '@reprieve/db'
import { ok, parseDomain } from '@reprieve/domain'
import { z } from 'zod'
import type { Answer } from '../answer.ts'
import type { Dependencies } from '../dependencies.ts'
import { DisplayName } from '../input.ts'
import { parseInput } from '../run/parse-input.ts'
import {
  type CreateTenantError,
  insertNewTenant,
  type TenantCreated,
} from '../steps/carry-out/insert-new-tenant.ts'
import { checkPasswordStrength } from '../steps/passwords/check-password.ts'
import { generatePassword } from '../steps/passwords/generate-password.ts'

export const CreateTenantInput = z.strictObject({
  displayName: DisplayName,
  /** Of its own, in any form. The operator's word is enough: it is verified from the beginning. */
  domain: z.string().max(256),
  administrator: z.strictObject({
    userPrincipalName: z.string().max(256),
    /** By default the part of the user principal name before the at sign. */
    displayName: DisplayName.optional(),
    /** Without one, the answer has a one-time link that shows a password which has to be changed. */
    password: z.string().max(1024).optional(),
  }),
  isPartner: z.boolean().default(false),
})
export type CreateTenantInput = z.input<typeof CreateTenantInput>

/**
 * Makes an organisation with its first Global Administrator (R51). For the operator, who acts for the installation: nobody
 * is asked for a role. Of two that are made at once under one domain, one is refused.
 */
export const createTenant =
  (dependencies: Dependencies) =>
  async (given: CreateTenantInput): Promise<Answer<TenantCreated, CreateTenantError>> => {
    const input = parseInput(CreateTenantInput, given)
    if (!input.ok) return input
    const domain = parseDomain(input.value.domain)
    if (!domain.ok) return domain
    const { password: chosen } = input.value.administrator
    const strong = chosen === undefined ? ok(null) : await checkPasswordStrength(chosen)
    if (!strong.ok) return strong
    const password = chosen ?? generatePassword()
    const wanted = {
      ...input.value,
      id: dependencies.newId(),
      domain: domain.value,
      password,
      isChosen: chosen !== undefined,
      passwordHash: await dependencies.hashPassword(password),
      now: dependencies.now(),
    }
    for (let triesLeft = mostTries; ; triesLeft -= 1) {
      try {
        return await dependencies.storage.transaction(wanted.id, () => insertNewTenant(dependencies, wanted))
      } catch (error) {
        // Another organisation has got one of the two domains since they were looked up. Now it is seen which.
        if (triesLeft <= 1 || !(error instanceof ConstraintError)) throw error
      }
    }
  }

/** Each try after the first means that another organisation was made at the same moment. */
const mostTries = 20
