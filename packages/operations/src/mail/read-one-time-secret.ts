import { z } from 'zod'
import type { Refusal } from '../answer.ts'

export const ReadOneTimeSecretInput = z.object({ token: z.string().max(256) })
export type ReadOneTimeSecretInput = z.input<typeof ReadOneTimeSecretInput>

export interface OneTimeSecret {
  readonly secret: string
}

export type ReadOneTimeSecretError = Refusal<'SecretNotFound'>
