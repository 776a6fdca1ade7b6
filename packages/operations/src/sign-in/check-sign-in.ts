import type { TenantId, UserId } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal } from '../answer.ts'

export const CheckSignInInput = z.object({
  userPrincipalName: z.string().max(256),
  password: z.string().max(1024),
})
export type CheckSignInInput = z.input<typeof CheckSignInInput>

/** Who has signed in. */
export interface SignedIn {
  readonly tenantId: TenantId
  readonly userId: UserId
  readonly userPrincipalName: string
  readonly displayName: string
  readonly mustChangePassword: boolean
  /** Keep it in the session; see `checkSession`. */
  readonly sessionEpoch: number
}

export type CheckSignInError = Refusal<'SignInRefused'>
