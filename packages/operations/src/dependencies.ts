import { randomBytes } from 'node:crypto'
import type { Storage } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import type { MailboxStore } from '@reprieve/mailboxes'
import { v7 } from 'uuid'
import { type ResolveTxt, txtResolver } from './steps/names/txt-resolver.ts'
import { hashPassword, verifyPassword } from './steps/passwords/argon2.ts'
import { type MachineClock, systemMachineClock } from './steps/purge/machine-clock.ts'

/** Everything that operations need from outside. */
export interface Dependencies {
  readonly storage: Storage
  /** Null in a process that does not reach the mail root. Another process then moves the mailboxes. */
  readonly mailboxes: MailboxStore | null
  readonly now: () => Date
  /** How long the machine has been running, a clock that nobody can set (R43). */
  readonly machineClock: MachineClock
  /** Makes a new UUID, version 7. */
  readonly newId: () => string
  readonly randomBytes: (size: number) => Buffer
  readonly hashPassword: (password: string) => Promise<string>
  readonly verifyPassword: (hash: string, password: string) => Promise<boolean>
  /**
   * The installation's secret. It keys hashes (names of purged users, contents of requests) and seals what is stored
   * sealed.
   */
  readonly tombstoneKey: string
  /** Whether webhooks may call http:// and this machine or its network. Default: no. */
  readonly allowsPrivateWebhooks?: boolean
  /**
   * The address at which people reach this installation, without a slash at the end. Mailed links lead nowhere else.
   * Null in a process that writes no links.
   */
  readonly publicUrl: string | null
  /** The tenants for which an outside issuer may sign people in. They need no password then. */
  readonly tenantsOfOutsideIssuers: ReadonlySet<TenantId>
  /** Looks up the TXT records by which a tenant proves that it owns a domain (R52). */
  readonly resolveTxt: ResolveTxt
}

/** The dependencies of a running program: the system's clock and randomness, and argon2id. */
export const systemDependencies = (
  given: Pick<Dependencies, 'storage' | 'tombstoneKey' | 'allowsPrivateWebhooks'> &
    Partial<Pick<Dependencies, 'mailboxes' | 'publicUrl' | 'tenantsOfOutsideIssuers'>>,
): Dependencies => ({
  mailboxes: null,
  publicUrl: null,
  tenantsOfOutsideIssuers: new Set(),
  ...given,
  now: () => new Date(),
  machineClock: systemMachineClock,
  newId: () => v7(),
  randomBytes: (size) => randomBytes(size),
  hashPassword,
  verifyPassword,
  resolveTxt: txtResolver(),
})
