import { primaryAddressOf, type SkuId, type User } from '@reprieve/domain'
import type { EntityType, Property, Value } from './property.ts'

/** A user in either state, with what its record does not have. */
export interface UserItem {
  readonly user: User
  /** Null where nobody has asked for them. */
  readonly licences: readonly SkuId[] | null
}

export const userItem = (user: User): UserItem => ({ user, licences: null })

const text = (name: string, of: (user: User) => string | null, isDefault = true): Property<UserItem> => ({
  name,
  kind: 'text',
  isDefault,
  of: ({ user }) => of(user),
})

const further = (
  name: string,
  kind: Property<UserItem>['kind'],
  of: (user: User) => Value,
): Property<UserItem> => ({ name, kind, isDefault: false, of: ({ user }) => of(user) })

/** Instants are answered to the second, and compared as they are answered. */
export const toSeconds = (at: Date | null): Date | null =>
  at === null ? null : new Date(Math.floor(at.getTime() / 1000) * 1000)

/** The part before the `@` of the primary address, or else of the sign-in name. */
const nicknameOf = ({ proxyAddresses, userPrincipalName }: User): string => {
  const address = primaryAddressOf(proxyAddresses) ?? userPrincipalName
  return address.slice(0, address.lastIndexOf('@'))
}

/** The properties of `microsoft.graph.user` that this directory has. */
export const userType: EntityType<UserItem> = {
  name: 'user',
  set: 'users',
  properties: [
    {
      name: 'businessPhones',
      kind: 'texts',
      isDefault: true,
      of: ({ user: { phoneNumber } }) => (phoneNumber === null ? [] : [phoneNumber]),
    },
    text('displayName', ({ displayName }) => displayName),
    text('givenName', ({ firstName }) => firstName),
    text('jobTitle', ({ jobTitle }) => jobTitle),
    text('mail', ({ proxyAddresses }) => primaryAddressOf(proxyAddresses)),
    text('mobilePhone', ({ mobilePhone }) => mobilePhone),
    text('officeLocation', ({ office }) => office),
    text('preferredLanguage', ({ preferredLanguage }) => preferredLanguage),
    text('surname', ({ lastName }) => lastName),
    text('userPrincipalName', ({ userPrincipalName }) => userPrincipalName),
    text('id', ({ id }) => id),
    further('accountEnabled', 'boolean', ({ signInBlocked }) => !signInBlocked),
    {
      name: 'assignedLicenses',
      kind: 'other',
      isDefault: false,
      of: ({ licences }) => (licences ?? []).map((skuId) => ({ disabledPlans: [], skuId })),
    },
    further('createdDateTime', 'instant', ({ createdAt }) => toSeconds(createdAt)),
    further('deletedDateTime', 'instant', (user) =>
      user.state === 'deleted' ? toSeconds(user.deletedAt) : null,
    ),
    text('department', ({ department }) => department, false),
    text('employeeId', ({ employeeId }) => employeeId, false),
    text('mailNickname', nicknameOf, false),
    text('onPremisesImmutableId', ({ immutableId }) => immutableId, false),
    further('onPremisesLastSyncDateTime', 'instant', ({ lastDirectorySyncAt }) =>
      toSeconds(lastDirectorySyncAt),
    ),
    further('onPremisesSyncEnabled', 'boolean', ({ source }) => (source === 'synchronised' ? true : null)),
    further('proxyAddresses', 'texts', ({ proxyAddresses }) => proxyAddresses),
    text('usageLocation', ({ usageLocation }) => usageLocation, false),
    text('userType', () => 'Member', false),
  ],
}

const ofDeleted = new Set(['deletedDateTime'])

/** The same, where the list is of deleted users: when each was deleted is answered unasked. */
export const deletedUserType: EntityType<UserItem> = {
  ...userType,
  properties: userType.properties.map((property) =>
    ofDeleted.has(property.name) ? { ...property, isDefault: true } : property,
  ),
}
