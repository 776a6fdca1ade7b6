import { primaryAddressOf } from '@reprieve/domain'
import type { Group } from '@reprieve/operations'
import type { EntityType } from './property.ts'
import { toSeconds } from './user-type.ts'

/** The part before the `@` of the primary address. A group without one is named by its id, as Graph does too. */
const nicknameOf = ({ id, proxyAddresses }: Group): string => {
  const address = primaryAddressOf(proxyAddresses)
  return address === null ? id.replaceAll('-', '').slice(0, 12) : address.slice(0, address.lastIndexOf('@'))
}

const hasMail = ({ proxyAddresses }: Group): boolean => primaryAddressOf(proxyAddresses) !== null

/** The properties of `microsoft.graph.group` that this directory has. A group with a mail address is a unified one. */
export const groupType: EntityType<Group> = {
  name: 'group',
  set: 'groups',
  properties: [
    { name: 'id', kind: 'text', isDefault: true, of: ({ id }) => id },
    {
      name: 'deletedDateTime',
      kind: 'instant',
      isDefault: true,
      of: ({ deletion }) => toSeconds(deletion?.deletedAt ?? null),
    },
    {
      name: 'createdDateTime',
      kind: 'instant',
      isDefault: true,
      of: ({ createdAt }) => toSeconds(createdAt),
    },
    { name: 'displayName', kind: 'text', isDefault: true, of: ({ displayName }) => displayName },
    {
      name: 'groupTypes',
      kind: 'texts',
      isDefault: true,
      of: (group) => (hasMail(group) ? ['Unified'] : []),
    },
    {
      name: 'mail',
      kind: 'text',
      isDefault: true,
      of: ({ proxyAddresses }) => primaryAddressOf(proxyAddresses),
    },
    { name: 'mailEnabled', kind: 'boolean', isDefault: true, of: hasMail },
    { name: 'mailNickname', kind: 'text', isDefault: true, of: nicknameOf },
    {
      name: 'proxyAddresses',
      kind: 'texts',
      isDefault: true,
      of: ({ proxyAddresses }) => proxyAddresses,
    },
    { name: 'securityEnabled', kind: 'boolean', isDefault: true, of: (group) => !hasMail(group) },
  ],
}
