import type { RecipientKind } from '@reprieve/domain'

/** What has addresses besides users. */
export const anyRecipientKinds = ['group', 'contact', 'shared-mailbox'] as const
export type AnyRecipientKind = 'group' | RecipientKind

/** The place where each kind is listed. */
export const recipientPlaces = {
  group: '/groups',
  contact: '/contacts',
  'shared-mailbox': '/shared-mailboxes',
} as const satisfies Record<AnyRecipientKind, `/${string}`>
