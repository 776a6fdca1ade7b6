import type { RecipientKind } from '@reprieve/domain'

/** The kinds of objects with addresses, besides users. */
export const anyRecipientKinds = ['group', 'contact', 'shared-mailbox'] as const
export type AnyRecipientKind = 'group' | RecipientKind

/** The place that lists each kind. */
export const recipientPlaces = {
  group: '/groups',
  contact: '/contacts',
  'shared-mailbox': '/shared-mailboxes',
} as const satisfies Record<AnyRecipientKind, `/${string}`>
