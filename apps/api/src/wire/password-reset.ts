import { z } from '@hono/zod-openapi'
import { ok, type Result, refuse } from '@reprieve/domain'
import type { TransportError } from '../errors.ts'
import { PasswordProfile, readBack } from './customer-user-patch.ts'
import { membersInAnyCase, type WireObject } from './parse-json-object.ts'
import { toPropertyError } from './to-property-error.ts'

/** What a client sends to reset a password. */
export const PasswordReset = z.strictObject({ passwordProfile: PasswordProfile }).openapi('PasswordReset')
export type PasswordReset = z.infer<typeof PasswordReset>

export const passwordResetNames = membersInAnyCase(['passwordProfile', 'password', 'forceChangePassword'], {
  ignored: readBack,
})

export function parsePasswordReset(body: WireObject): Result<PasswordReset, TransportError> {
  const parsed = PasswordReset.safeParse(body)
  return parsed.success ? ok(parsed.data) : refuse(toPropertyError(parsed.error))
}
