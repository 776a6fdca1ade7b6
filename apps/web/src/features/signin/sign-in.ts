import { signIn as post } from 'next-auth/react'

export type SignInAnswer =
  | { readonly outcome: 'signed-in' | 'refused' | 'unavailable' | 'failed' }
  | { readonly outcome: 'slowed-down'; readonly seconds: number }

/** Signs in, and leaves it to the caller where to go next. */
export async function signIn(userPrincipalName: string, password: string): Promise<SignInAnswer> {
  const answer = await post('credentials', { userPrincipalName, password, redirect: false }).catch(() => null)
  if (answer?.ok) return { outcome: 'signed-in' }
  const [, seconds] = answer?.error?.match(/^TooManyAttempts:(\d+)$/) ?? []
  if (seconds) return { outcome: 'slowed-down', seconds: Number(seconds) }
  return { outcome: outcomeByError.get(answer?.error ?? '') ?? 'failed' }
}

const outcomeByError: ReadonlyMap<string, 'refused' | 'unavailable'> = new Map([
  ['CredentialsSignin', 'refused'],
  ['Unavailable', 'unavailable'],
])
