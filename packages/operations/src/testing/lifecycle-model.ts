import { primaryAddressOf } from '@reprieve/domain'

/** A user as the model sees it; names are local parts. */
export interface ModelUser {
  readonly id: string
  readonly state: 'active' | 'deleted' | 'purged'
  readonly name: string
  /** All local parts at which it is reached while it is live, including its name. */
  readonly addresses: ReadonlySet<string>
  readonly purgeAtMs: number
}

export type Step =
  | { readonly do: 'create'; readonly name: string }
  | { readonly do: 'delete' | 'restore' | 'purge'; readonly user: number }
  | { readonly do: 'restoreAs' | 'rename'; readonly user: number; readonly name: string }
  | { readonly do: 'wait'; readonly days: number }
  | { readonly do: 'sweep' }

/** The expected answer to a step: `ok`, or the type of the refusal. */
export interface Expected {
  readonly answer: string
  readonly users: ReadonlyMap<string, ModelUser>
}

type Users = ReadonlyMap<string, ModelUser>

const windowMs = 30 * 24 * 3_600_000

/** What the rules expect of a step (R1–R5, R11, R12, R15, R16, R23, R23a), in the plainest form. */
export function expectedOf(users: Users, user: ModelUser, step: Step, nowMs: number): Expected {
  const isThere = user.state === 'deleted' && nowMs < user.purgeAtMs
  const to = (change: Partial<ModelUser>): Expected => ({
    answer: 'ok',
    users: new Map(users).set(user.id, { ...user, ...change }),
  })
  const refused = (answer: string): Expected => ({ answer, users })
  switch (step.do) {
    case 'delete':
      return user.state === 'active'
        ? to({ state: 'deleted', purgeAtMs: nowMs + windowMs })
        : refused('UserNotFound')
    case 'purge':
      if (user.state === 'active') return refused('UserNotDeleted')
      return isThere ? to({ state: 'purged' }) : refused('UserNotFound')
    case 'rename':
      if (user.state !== 'active') return refused('UserNotFound')
      if (holderOf(users, step.name, user) !== null) return refused('NameTaken')
      return to({
        name: step.name,
        addresses: new Set([...keptBy(users, user, step.name, nowMs), step.name]),
      })
    case 'restore':
    case 'restoreAs': {
      if (user.state === 'active') return refused('UserNotDeleted')
      if (!isThere) return refused('UserNotFound')
      const name = step.do === 'restoreAs' ? step.name : user.name
      if (holderOf(users, name, user) !== null) return refused('RestoreConflict')
      const free = [...user.addresses].filter((address) => holderOf(users, address, user) === null)
      return to({ state: 'active', name, addresses: new Set([...free, name]) })
    }
    default:
      throw new Error(`${step.do} is about no user`)
  }
}

/** What a renamed user keeps: everything except the old name, if a restorable deleted user had it (R23a). */
function keptBy(users: Users, user: ModelUser, name: string, nowMs: number): readonly string[] {
  const isWantedBack = [...users.values()].some(
    (other) => other.state === 'deleted' && nowMs < other.purgeAtMs && other.name === user.name,
  )
  return [...user.addresses].filter((address) => address !== user.name || name === user.name || !isWantedBack)
}

/** The live user other than `self` that has the local part; null if it is free. */
export function holderOf(users: Users, name: string, self: ModelUser | null): ModelUser | null {
  for (const user of users.values()) {
    if (user.state === 'active' && user.id !== self?.id && user.addresses.has(name)) return user
  }
  return null
}

/** The users after a sweep. */
export function sweep(users: Users, nowMs: number): Users {
  return new Map(
    [...users].map(([id, user]) => {
      const isDue = user.state === 'deleted' && nowMs >= user.purgeAtMs
      return [id, isDue ? { ...user, state: 'purged' as const } : user]
    }),
  )
}

/** The local parts of a directory user's names, in the form that the model uses. */
export function addressesOf(user: {
  readonly userPrincipalName: string
  readonly proxyAddresses: readonly string[]
}) {
  const localOf = (address: string) => address.slice(0, address.indexOf('@'))
  if (primaryAddressOf(user.proxyAddresses) === null) throw new Error('a user has a primary address')
  return new Set(
    [user.userPrincipalName, ...user.proxyAddresses.map((address) => address.slice('smtp:'.length))].map(
      localOf,
    ),
  )
}
