import { type Statements, statements, write } from '@reprieve/db'
import type { ActiveUser, Actor, Tenant } from '@reprieve/domain'
import type { z } from 'zod'
import { idOf } from '../access/id-of.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Notification } from '../input.ts'
import { encrypt, formatToken, hashOfToken, ivLength, keyLength } from './one-time-token.ts'
import type { RestoreMail } from './restore-mail.ts'

interface Letter {
  readonly user: ActiveUser
  readonly tenant: Tenant
  readonly notify: z.output<typeof Notification>
  readonly password: string
  readonly actor: Actor
  readonly now: Date
}

const lifetimeMs = 24 * 3_600_000

/** Locks the password up under a new one-time link, good for 24 hours and one view, and gives the mail that carries it. */
export function* writeRestoreMail(
  { newId, randomBytes, publicUrl }: Pick<Dependencies, 'newId' | 'randomBytes' | 'publicUrl'>,
  { user, tenant, notify, password, actor, now }: Letter,
): Statements<RestoreMail> {
  if (publicUrl === null) throw new Error('A process that has links mailed needs the public address')
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
  return {
    template: 'user-restored',
    to: notify.to,
    locale: notify.locale,
    displayName: user.displayName,
    userPrincipalName: user.userPrincipalName,
    tenantName: tenant.displayName,
    sentBy: idOf(actor),
    link: `${publicUrl}/secret/${formatToken(token)}`,
    linkExpiresAt: expiresAt.toISOString(),
  }
}
