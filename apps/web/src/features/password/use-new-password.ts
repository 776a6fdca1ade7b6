import { useMutation } from '@tanstack/react-query'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import type { Password, PasswordDraft } from './password-draft.ts'

/** Returns the chosen password: the typed one, or one that the server generates. */
export function useNewPassword() {
  const trpc = useTRPC()
  const generate = useMutation(trpc.restore.generatePassword.mutationOptions({ ...untilAnswered, gcTime: 0 }))
  return {
    isPending: generate.isPending,
    failure: failureOf(generate),
    make: async ({ mode, typed, mustChange }: PasswordDraft): Promise<Password> =>
      mode === 'type'
        ? { value: typed, generated: false, mustChange }
        : { value: (await generate.mutateAsync()).password, generated: true, mustChange },
  }
}
