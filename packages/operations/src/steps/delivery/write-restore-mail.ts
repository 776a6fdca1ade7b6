import type { Transaction } from '@reprieve/db'
import type { ActiveUser, Actor, Tenant } from '@reprieve/domain'
import type { z } from 'zod'
import type { Notification } from '../../input.ts'
import { idOf } from '../access/name-of.ts'
import { type LinkDependencies, makeOneTimeLink } from './make-one-time-link.ts'
import type { RestoreMail } from './restore-mail.ts'

interface Letter {
  readonly user: ActiveUser
  readonly tenant: Tenant
  readonly notify: z.output<typeof Notification>
  readonly password: string
  readonly actor: Actor
  readonly now: Date
}

/** Encrypts the password under a new one-time link, and returns the mail that carries the link. */
export function* writeRestoreMail(
  dependencies: LinkDependencies,
  { user, tenant, notify, password, actor, now }: Letter,
): Transaction<RestoreMail> {
  const { link, expiresAt } = yield* makeOneTimeLink(dependencies, { user, password, now })
  return {
    template: 'user-restored',
    to: notify.to,
    locale: notify.locale,
    displayName: user.displayName,
    userPrincipalName: user.userPrincipalName,
    tenantName: tenant.displayName,
    sentBy: idOf(actor),
    link,
    linkExpiresAt: expiresAt.toISOString(),
  }
}
