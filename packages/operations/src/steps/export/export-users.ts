import { rows, statements, type Transaction, type UserRow } from '@reprieve/db'
import { profileTextsOf } from '@reprieve/domain'
import type { ExportedDeletion, ExportedUser } from '@reprieve/domain/import'
import type { Asked, Exported } from './asked.ts'
import { type Belongings, loadBelongingsOf, noBelongings } from './belongings-of.ts'

interface AskedUsers extends Asked {
  readonly contents: 'everything' | 'people'
  readonly passwordHashes: boolean
}

/** Users with what belongs to them, the deleted ones in their window or on hold too; of `people` the active ones alone. */
export function* exportUsers({
  tenantId,
  after,
  limit,
  now,
  contents,
  passwordHashes,
}: AskedUsers): Transaction<Exported> {
  const found = yield* rows(statements.usersAfter, { tenantId, after, limit })
  const told = found.filter(({ user, bin }) =>
    bin === null ? true : contents === 'everything' && (user.holdReason !== null || now < bin.purgeAt),
  )
  const userIds = told.map(({ user }) => user.id)
  const belongings = yield* loadBelongingsOf({ tenantId, userIds, now })
  const records = told.map(({ user, bin }) => {
    const { passwordHash, ...rest } = belongings.get(user.id) ?? noBelongings
    return {
      ...toProfile(user),
      ...rest,
      ...(passwordHashes && { passwordHash }),
      deletion: bin && toDeletion(bin),
    }
  })
  return { records, last: found.length < limit ? null : (found.at(-1)?.user.id ?? null) }
}

type Profile = Omit<ExportedUser, keyof Belongings | 'passwordHash' | 'deletion'>

const toProfile = (user: UserRow): Profile => ({
  kind: 'user',
  id: user.id,
  userPrincipalName: user.userPrincipalName,
  displayName: user.displayName,
  firstName: user.firstName,
  lastName: user.lastName,
  usageLocation: user.usageLocation,
  phoneNumber: user.phoneNumber,
  ...profileTextsOf(user),
  immutableId: user.immutableId,
  source: user.source,
  signInBlocked: user.signInBlocked,
  proxyAddresses: user.proxyAddresses,
  createdAt: user.createdAt.toISOString(),
  lastDirectorySyncAt: user.lastDirectorySyncAt?.toISOString() ?? null,
  hold:
    user.holdReason === null || user.holdPlacedAt === null
      ? null
      : {
          reason: user.holdReason,
          placedBy: user.holdPlacedBy ?? '',
          placedAt: user.holdPlacedAt.toISOString(),
        },
})

interface Bin extends Pick<ExportedDeletion, 'deletedById' | 'deletedByName' | 'notes'> {
  readonly deletedAt: Date
  readonly purgeAt: Date
}

const toDeletion = ({ deletedAt, purgeAt, ...rest }: Bin): ExportedDeletion => ({
  deletedAt: deletedAt.toISOString(),
  purgeAt: purgeAt.toISOString(),
  ...rest,
})
