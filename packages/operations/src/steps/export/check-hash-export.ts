import { type Actor, canExportPasswords, ok, type Result, refuse } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'

/** Whether the actor may have password hashes, where it asks for them: no role is enough (R50). */
export const checkHashExport = (
  actor: Actor,
  passwordHashes: boolean,
): Result<null, Refusal<'NotPermitted'>> =>
  passwordHashes && !canExportPasswords(actor)
    ? refuse({ type: 'NotPermitted', permission: 'tenant.settings' })
    : ok(null)
