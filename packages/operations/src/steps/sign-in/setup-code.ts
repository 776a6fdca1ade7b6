import { changed, row, statements, type Transaction } from '@reprieve/db'
import { ok, type Result, refuse } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { Dependencies } from '../../dependencies.ts'
import { hasTenant } from '../load/has-tenant.ts'
import { keyedHash } from './keyed-hash.ts'

export type SetupCodeRefusal = Refusal<'SetupCodeNotFound'>

/** The key of the one code that an installation has. */
export const setupPurpose = 'first-organisation'

export const setupCodeLifetimeMs = 3_600_000

/**
 * The code is random, so its hash alone is safe to store. The hash is keyed, so that nobody can test codes against a
 * copy of the database.
 */
export const hashOfSetupCode = ({ tombstoneKey }: Pick<Dependencies, 'tombstoneKey'>, code: string): string =>
  keyedHash(tombstoneKey, 'setup code', code)

const notFound = refuse({ type: 'SetupCodeNotFound' } as const)

/**
 * The instant at which a code expires. Refuses a code that is wrong, used, replaced or expired, and any code once there
 * is an organisation.
 */
export function* findSetupCode(
  dependencies: Dependencies,
  code: string,
): Transaction<Result<{ readonly expiresAt: Date }, SetupCodeRefusal>> {
  const found = yield* row(statements.goodSetupCode, asked(dependencies, code))
  if (found === undefined || (yield* hasTenant())) return notFound
  return ok({ expiresAt: found.expiresAt })
}

/**
 * Consumes a code. Of several concurrent transactions one gets it; the others wait for it to end, and are refused if it
 * commits.
 */
export function* takeSetupCode(
  dependencies: Dependencies,
  code: string,
): Transaction<Result<null, SetupCodeRefusal>> {
  const taken = yield* changed(statements.useSetupCode, asked(dependencies, code))
  return taken === 1 && !(yield* hasTenant()) ? ok(null) : notFound
}

const asked = (dependencies: Dependencies, code: string) => ({
  purpose: setupPurpose,
  codeHash: hashOfSetupCode(dependencies, code),
  now: dependencies.now(),
})
