import { statements, write } from '@reprieve/db'
import type { Dependencies } from '../dependencies.ts'
import { hasTenant } from '../steps/load/has-tenant.ts'
import { hashOfSetupCode, setupCodeLifetimeMs, setupPurpose } from '../steps/sign-in/setup-code.ts'

/** The link to the set-up page, for the person who reads the output of a start. */
export interface SetupCodeIssued {
  readonly link: string
  readonly expiresAt: Date
}

const codeBytes = 32

/**
 * Makes a new code for the set-up page (R51), which replaces the previous one. Null if there is an organisation. Only
 * the answer has the link: a hash is stored.
 */
export const issueSetupCode = (dependencies: Dependencies) => async (): Promise<SetupCodeIssued | null> => {
  const { storage, now, randomBytes, publicUrl } = dependencies
  if (publicUrl === null) throw new Error('A process that gives links needs the public address')
  const code = randomBytes(codeBytes).toString('base64url')
  const codeHash = hashOfSetupCode(dependencies, code)
  const expiresAt = new Date(now().getTime() + setupCodeLifetimeMs)
  return storage.transaction('setup', function* () {
    if (yield* hasTenant()) return null
    yield* write(statements.putSetupCode, { purpose: setupPurpose, codeHash, expiresAt })
    return { link: `${publicUrl}/setup?code=${code}`, expiresAt }
  })
}
