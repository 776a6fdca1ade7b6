import type { EntityType } from './property.ts'

export interface MemberItem {
  readonly userId: string
  readonly displayName: string
  readonly userPrincipalName: string
}

/** What the directory lists of a member, or of whoever reports to somebody; more is at `users/{id}`. */
export const memberType: EntityType<MemberItem> = {
  name: 'user',
  set: 'directoryObjects',
  properties: [
    { name: '@odata.type', kind: 'text', isDefault: true, of: () => '#microsoft.graph.user' },
    { name: 'id', kind: 'text', isDefault: true, of: ({ userId }) => userId },
    { name: 'displayName', kind: 'text', isDefault: true, of: ({ displayName }) => displayName },
    {
      name: 'userPrincipalName',
      kind: 'text',
      isDefault: true,
      of: ({ userPrincipalName }) => userPrincipalName,
    },
  ],
}
