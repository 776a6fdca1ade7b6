import { z } from 'zod'
import type { Answer } from '../answer.ts'
import type { Dependencies } from '../dependencies.ts'
import { findSetupCode, type SetupCodeRefusal } from '../steps/sign-in/setup-code.ts'

export const CheckSetupCodeInput = z.strictObject({ code: z.string().max(256) })
export type CheckSetupCodeInput = z.input<typeof CheckSetupCodeInput>

/** Checks whether the set-up page may be shown to the holder of this code, without consuming the code. */
export const checkSetupCode =
  (dependencies: Dependencies) =>
  async (given: CheckSetupCodeInput): Promise<Answer<{ readonly expiresAt: Date }, SetupCodeRefusal>> => {
    const input = CheckSetupCodeInput.safeParse(given)
    const code = input.success ? input.data.code : ''
    return dependencies.storage.read(() => findSetupCode(dependencies, code))
  }
