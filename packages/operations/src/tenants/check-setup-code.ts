import { z } from 'zod'
import type { Answer } from '../answer.ts'
import type { Dependencies } from '../dependencies.ts'
import { findSetupCode, type SetupCodeRefusal } from '../steps/sign-in/setup-code.ts'

export const CheckSetupCodeInput = z.strictObject({ code: z.string().max(256) })
export type CheckSetupCodeInput = z.input<typeof CheckSetupCodeInput>

/** Tells whether the set-up page may be shown to whoever has this code. Uses nothing up. */
export const checkSetupCode =
  (dependencies: Dependencies) =>
  async (given: CheckSetupCodeInput): Promise<Answer<{ readonly expiresAt: Date }, SetupCodeRefusal>> => {
    const input = CheckSetupCodeInput.safeParse(given)
    const code = input.success ? input.data.code : ''
    return dependencies.storage.read(() => findSetupCode(dependencies, code))
  }
