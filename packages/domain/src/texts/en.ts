import type { ConflictKind } from '../user/conflicts.ts'

export const en = {
  'name.active-user': 'The user name {value} is now held by user {holderName}.',
  'name.group': 'The user name {value} is now held by group {holderName}.',
  'name.contact': 'The user name {value} is now held by contact {holderName}.',
  'name.shared-mailbox': 'The user name {value} is now held by shared mailbox {holderName}.',
  'name.same-batch': 'The user name {value} goes to row {row, number} of the same request.',
  'address.active-user': 'The address {value} is now held by user {holderName}.',
  'address.group': 'The address {value} is now held by group {holderName}.',
  'address.contact': 'The address {value} is now held by contact {holderName}.',
  'address.shared-mailbox': 'The address {value} is now held by shared mailbox {holderName}.',
  'address.same-batch': 'The address {value} goes to row {row, number} of the same request.',
  'domain.not-verified': 'The domain of {value} is no longer a verified domain of this tenant.',
  'licence.no-seat': 'No seat is free for licence {value}.',
  'licence.unavailable': 'Licence {value} is no longer available in this tenant.',
  'licence.no-usage-location': 'Licence {value} needs a usage location, and the user has none.',
  'role.caller-too-weak': 'The user held directory roles that you may not grant: {value}.',
  'source.synchronised':
    'The user is managed in an on-premises directory: restore it there, or convert it to a cloud user.',
  'anchor.taken': 'The source anchor {value} is now held by user {holderName}.',
} as const satisfies Record<ConflictKind, string>
