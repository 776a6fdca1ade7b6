import { noProfileTexts, type SkuId, type TenantId, type UserId } from '@reprieve/domain'
import { type Storage, statements, write } from '../index.ts'
import { toSearchText, toSortName } from '../normal-text.ts'

interface Filling {
  readonly tenantId: TenantId
  /** A verified domain of the tenant. */
  readonly domain: string
  readonly count: number
  readonly deletedAt: Date
  /** Licences that each user had. The tenant must have seats for them. */
  readonly licences?: readonly SkuId[]
}

const usersAtOnce = 5_000

/**
 * Puts many deleted users with a mailbox and three addresses into a bin, bypassing the rules. No two want the same
 * name.
 */
export async function fillBin(storage: Storage, filling: Filling): Promise<readonly UserId[]> {
  const ids: UserId[] = []
  while (ids.length < filling.count) {
    const first = ids.length
    const count = Math.min(usersAtOnce, filling.count - first)
    const portion = Array.from({ length: count }, (_, index) => first + index)
    await storage.transaction(filling.tenantId, function* () {
      for (const number of portion) yield* insertDeleted(filling, number)
    })
    ids.push(...portion.map(idOf))
  }
  return ids
}

// Ids are spread over the keys, like those of users who were created at any time.
const idOf = (number: number): UserId =>
  `${((number * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0')}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`

function* insertDeleted({ tenantId, domain, deletedAt, licences = [] }: Filling, number: number) {
  const id = idOf(number)
  const displayName = `Bin User ${number}`
  const userPrincipalName = `bin${number}@${domain}`
  const proxyAddresses = [
    `SMTP:${userPrincipalName}`,
    `smtp:first.bin${number}@${domain}`,
    `smtp:second.bin${number}@${domain}`,
  ]
  const texts = { userPrincipalName, displayName, sortName: toSortName(displayName) }
  const shown = { ...texts, searchText: toSearchText({ displayName, userPrincipalName, proxyAddresses }) }
  yield* write(statements.insertUser, {
    tenantId,
    id,
    state: 'deleted',
    ...shown,
    proxyAddresses,
    usageLocation: 'NL',
    firstName: 'Bin',
    lastName: `User ${number}`,
    phoneNumber: null,
    ...noProfileTexts,
    immutableId: null,
    source: 'cloud',
    signInBlocked: false,
    createdAt: deletedAt,
    lastDirectorySyncAt: null,
    holdReason: null,
    holdPlacedBy: null,
    holdPlacedAt: null,
  })
  yield* write(statements.insertCredentials, {
    tenantId,
    userId: id,
    passwordHash: null,
    mustChangePassword: false,
    sessionEpoch: 1,
    changedAt: deletedAt,
  })
  yield* write(statements.insertMailbox, {
    tenantId,
    userId: id,
    state: 'set-aside',
    folder: null,
    createdAt: deletedAt,
  })
  const notes = { licences, roles: [], groups: [], managerId: null, directReportCount: 0 }
  yield* write(statements.insertDeletedUser, {
    tenantId,
    userId: id,
    deletedAt,
    purgeAt: new Date(deletedAt.getTime() + thirtyDaysMs),
    deletedById: null,
    deletedByName: 'incident',
    ...shown,
    notes,
    holdReason: null,
    holdPlacedBy: null,
    holdPlacedAt: null,
  })
}

const thirtyDaysMs = 30 * 24 * 3_600_000
