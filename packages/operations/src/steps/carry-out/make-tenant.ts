import { ConstraintError, type Transaction } from '@reprieve/db'
import { ok, parseDomain, type Result } from '@reprieve/domain'
import { z } from 'zod'
import type { Answer } from '../../answer.ts'
import type { Dependencies } from '../../dependencies.ts'
import { DisplayName } from '../../input.ts'
import { checkPasswordStrength } from '../passwords/check-password.ts'
import { generatePassword } from '../passwords/generate-password.ts'
import { type CreateTenantError, insertNewTenant, type TenantCreated } from './insert-new-tenant.ts'

export const NewTenantInput = z.strictObject({
  displayName: DisplayName,
  /** The tenant's own domain, in any spelling. The operator's word is enough, so it is verified from the beginning. */
  domain: z.string().max(256),
  administrator: z.strictObject({
    userPrincipalName: z.string().max(256),
    /** Default: the part of the user principal name before the at sign. */
    displayName: DisplayName.optional(),
    /** Without a password, the answer has a one-time link to a generated one, which has to be changed. */
    password: z.string().max(1024).optional(),
  }),
  isPartner: z.boolean().default(false),
})

interface Making<Refused> {
  /** Who creates it: the operator at the command line, or the holder of the link to the set-up page. */
  readonly author: 'operator' | 'setup-page'
  /** The first step of the transaction. If it refuses, nothing is created. */
  readonly admit: () => Transaction<Result<null, Refused>>
}

/** Creates an organisation with its domains and its first Global Administrator, in one transaction (R51). */
export async function makeTenant<Refused = never>(
  dependencies: Dependencies,
  input: z.output<typeof NewTenantInput>,
  { author, admit }: Making<Refused>,
): Promise<Answer<TenantCreated, CreateTenantError | Refused>> {
  const domain = parseDomain(input.domain)
  if (!domain.ok) return domain
  const { password: chosen } = input.administrator
  const strong = chosen === undefined ? ok(null) : await checkPasswordStrength(chosen)
  if (!strong.ok) return strong
  const password = chosen ?? generatePassword()
  const wanted = {
    ...input,
    id: dependencies.newId(),
    domain: domain.value,
    author,
    password,
    isChosen: chosen !== undefined,
    passwordHash: await dependencies.hashPassword(password),
    now: dependencies.now(),
  }
  for (let triesLeft = mostTries; ; triesLeft -= 1) {
    try {
      return await dependencies.storage.transaction(wanted.id, function* () {
        const admitted = yield* admit()
        return admitted.ok ? yield* insertNewTenant(dependencies, wanted) : admitted
      })
    } catch (error) {
      // Another organisation has taken one of the two domains since they were looked up. The next try sees which.
      if (triesLeft <= 1 || !(error instanceof ConstraintError)) throw error
    }
  }
}

/** Each try after the first means that another organisation was created at the same moment. */
const mostTries = 20
