import { statements, type Transaction, write } from '@reprieve/db'
import type { User } from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'
import { encrypt, formatToken, hashOfToken, ivLength, keyLength } from './one-time-token.ts'

export type LinkDependencies = Pick<Dependencies, 'newId' | 'randomBytes' | 'publicUrl'>

export interface OneTimeLink {
  readonly link: string
  readonly expiresAt: Date
}

const lifetimeMs = 24 * 3_600_000

/** Encrypts a user's password under a new link, which shows it once and for at most 24 hours. */
export function* makeOneTimeLink(
  { newId, randomBytes, publicUrl }: LinkDependencies,
  {
    user,
    password,
    now,
  }: { readonly user: Pick<User, 'id' | 'tenantId'>; readonly password: string; readonly now: Date },
): Transaction<OneTimeLink> {
  if (publicUrl === null) throw new Error('A process that gives links needs the public address')
  const token = { tenantId: user.tenantId, id: newId(), key: randomBytes(keyLength) }
  const expiresAt = new Date(now.getTime() + lifetimeMs)
  yield* write(statements.insertSecret, {
    tenantId: user.tenantId,
    id: token.id,
    userId: user.id,
    tokenHash: hashOfToken(token),
    ciphertext: encrypt(password, token, randomBytes(ivLength)),
    expiresAt,
  })
  return { link: `${publicUrl}/secret/${formatToken(token)}`, expiresAt }
}
