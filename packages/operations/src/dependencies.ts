import { randomBytes } from 'node:crypto'
import type { Storage } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import type { MailboxStore } from '@reprieve/mailboxes'
import { v7 } from 'uuid'
import { type ResolveTxt, txtResolver } from './steps/names/txt-resolver.ts'
import { hashPassword, verifyPassword } from './steps/passwords/argon2.ts'
import { type MachineClock, systemMachineClock } from './steps/purge/machine-clock.ts'

/** Everything outside that operations need. */
export interface Dependencies {
  readonly storage: Storage
  /** Null in a process that does not reach the mail root: mailboxes are then moved by one that does. */
  readonly mailboxes: MailboxStore | null
  readonly now: () => Date
  /** How long the machine has been running, which nobody can set (R43). */
  readonly machineClock: MachineClock
  /** A new UUID, version 7. */
  readonly newId: () => string
  readonly randomBytes: (size: number) => Buffer
  readonly hashPassword: (password: string) => Promise<string>
  readonly verifyPassword: (hash: string, password: string) => Promise<boolean>
  /** The installation's secret: for keyed hashes (names of purged users, what a request id stands for) and what is kept sealed. */
  readonly tombstoneKey: string
  /** Whether webhooks may go to http:// and to this machine and its network; not by default. */
  readonly allowsPrivateWebhooks?: boolean
  /** Where people reach this installation, without a slash at the end: the only place that mailed links lead to. Null where none are written. */
  readonly publicUrl: string | null
  /** Those in which an issuer outside this installation may speak for people, who then need no password to sign in. */
  readonly tenantsOfOutsideIssuers: ReadonlySet<TenantId>
  /** Asks the domain name system whose a domain is (R52). */
  readonly resolveTxt: ResolveTxt
}

/** The dependencies of a running program: the system's clock and randomness, argon2id. */
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
