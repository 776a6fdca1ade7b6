import type { DirectoryRole } from '@reprieve/domain'
import type { Random } from './random.ts'
import type { SeedSink } from './sink.ts'

/** What a scenario is built from. The same context gives the same directory. */
export interface SeedContext {
  readonly sink: SeedSink
  readonly random: Random
  /** Every time in the scenario is relative to this instant. */
  readonly now: Date
  /** Argon2id hash of the password of every account that can sign in. */
  readonly passwordHash: string
}

/** An account to sign in with, for the person who starts the scenario. */
export interface SignIn {
  readonly userPrincipalName: string
  readonly tenantId: string
  readonly organisation: string
  /** Roles in the account's own organisation. */
  readonly roles: readonly DirectoryRole[]
  /** Roles at each of the partner's customers. */
  readonly customerRoles: readonly DirectoryRole[]
}

export type Scenario = (context: SeedContext) => readonly SignIn[]

const hourMs = 3_600_000

export const hoursFrom = (now: Date, hours: number): Date => new Date(now.getTime() + hours * hourMs)

export const daysFrom = (now: Date, days: number): Date => hoursFrom(now, days * 24)
