import { type ProfileText, profileTexts } from '@reprieve/domain'
import type { ExportedUser } from '@reprieve/domain/import'

const members = [
  'id',
  'userPrincipalName',
  'displayName',
  'firstName',
  'lastName',
  'usageLocation',
  'phoneNumber',
  ...profileTexts,
  'signInBlocked',
] as const satisfies readonly (keyof ExportedUser | ProfileText)[]

/** Headings that the import of CSV knows as well, but for the instant of creation. */
export const csvColumns: readonly string[] = [...members, 'proxyAddresses', 'createdAt']

/** The cells of a user under {@link csvColumns}; addresses have a plus sign between them. */
export const toCsvCells = (user: ExportedUser): readonly unknown[] => [
  ...members.map((name) => user[name]),
  user.proxyAddresses.join('+'),
  user.createdAt,
]
