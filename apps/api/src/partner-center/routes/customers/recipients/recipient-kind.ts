import { z } from '@hono/zod-openapi'
import { ok, type RecipientKind, type Result, refuse } from '@reprieve/domain'
import type { Operations, Refusal } from '@reprieve/operations'
import { parseGuid } from '../../../../http/parse-guid.ts'
import { CustomerParameters } from '../../parameters.ts'
import type { Call } from '../../route.ts'

type Act = 'create' | 'update' | 'delete' | 'restore' | 'get'

/** The names of one kind of recipient in paths, and its operations. */
export interface KindOfRecipient {
  readonly kind: RecipientKind
  readonly tag: string
  /** The name of the kind in paths. */
  readonly plural: string
  /** The name of one of the kind in sentences, with its article. */
  readonly aOne: string
  readonly many: string
  /** The name of the parameter in paths. */
  readonly idName: string
  readonly operationIds: { readonly [Name in Act | 'list']: string }
  readonly operationsOf: (operations: Operations) => {
    readonly create: Operations['createContact']
    readonly update: Operations['updateContact']
    readonly delete: Operations['deleteContact']
    readonly restore: Operations['restoreContact']
    readonly get: Operations['getContact']
    readonly list: Operations['listContacts']
  }
}

export const contacts: KindOfRecipient = {
  kind: 'contact',
  tag: 'Contacts',
  plural: 'contacts',
  aOne: 'a contact',
  many: 'contacts',
  idName: 'contactId',
  operationIds: {
    create: 'createContact',
    update: 'updateContact',
    delete: 'deleteContact',
    restore: 'restoreContact',
    get: 'getContact',
    list: 'listContacts',
  },
  operationsOf: (operations) => ({
    create: operations.createContact,
    update: operations.updateContact,
    delete: operations.deleteContact,
    restore: operations.restoreContact,
    get: operations.getContact,
    list: operations.listContacts,
  }),
}

export const sharedMailboxes: KindOfRecipient = {
  kind: 'shared-mailbox',
  tag: 'Shared mailboxes',
  plural: 'sharedmailboxes',
  aOne: 'a shared mailbox',
  many: 'shared mailboxes',
  idName: 'sharedMailboxId',
  operationIds: {
    create: 'createSharedMailbox',
    update: 'updateSharedMailbox',
    delete: 'deleteSharedMailbox',
    restore: 'restoreSharedMailbox',
    get: 'getSharedMailbox',
    list: 'listSharedMailboxes',
  },
  operationsOf: (operations) => ({
    create: operations.createSharedMailbox,
    update: operations.updateSharedMailbox,
    delete: operations.deleteSharedMailbox,
    restore: operations.restoreSharedMailbox,
    get: operations.getSharedMailbox,
    list: operations.listSharedMailboxes,
  }),
}

export const recipientParameters = ({ idName, aOne }: KindOfRecipient) =>
  CustomerParameters.extend({ [idName]: z.guid().openapi({ description: `The id of ${aOne}` }) })

/** A text that is not an id is answered as the id of nothing. */
export function parseRecipientId(
  { kind, idName }: KindOfRecipient,
  { parameters }: Pick<Call, 'parameters'>,
): Result<string, Refusal<'RecipientNotFound'>> {
  const text = parameters[idName] ?? ''
  const id = parseGuid(text)
  return id === undefined ? refuse({ type: 'RecipientNotFound', recipient: kind, id: text }) : ok(id)
}
