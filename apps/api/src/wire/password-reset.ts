import { z } from '@hono/zod-openapi'
import { ok, type Result, refuse } from '@reprieve/domain'
import type { TransportError } from '../errors.ts'
import { PasswordProfile } from './customer-user-patch.ts'
import { namesInAnyCase, type WireObject } from './parse-json-object.ts'
import { toPropertyError } from './to-property-error.ts'

/** What a client sends to reset a password; further members are ignored. */
export const PasswordReset = z.object({ passwordProfile: PasswordProfile }).openapi('PasswordReset')
export type PasswordReset = z.infer<typeof PasswordReset>

export const passwordResetNames = namesInAnyCase(['passwordProfile', 'password', 'forceChangePassword'])

export function parsePasswordReset(body: WireObject): Result<PasswordReset, TransportError> {
  const parsed = PasswordReset.safeParse(body)
  return parsed.success ? ok(parsed.data) : refuse(toPropertyError(parsed.error))
}
