import type { RecipientKind } from '@reprieve/domain'
import { toShownText } from '@reprieve/i18n/shown-text'
import type { Operations, Recipient } from '@reprieve/operations'
import { ExpectedError } from '../expected-error.ts'
import { holderIdOf } from '../holder-id-of.ts'
import { printRow, printSentence, type RowOptions } from '../print.ts'
import { readInPages } from '../read-in-pages.ts'
import { unwrap } from '../unwrap.ts'
import { unwrapRestore } from '../unwrap-restore.ts'
import { type OfTenantOptions, withTenant } from '../with-tenant.ts'

export interface ListRecipientsOptions extends OfTenantOptions {
  readonly search?: string
  readonly deleted: boolean
}

export interface CreateRecipientOptions extends OfTenantOptions {
  readonly name: string
  /** Addresses in the form `PREFIX:value`. */
  readonly address: readonly string[]
}

/** Options that are absent stay as they are. */
export interface ChangeRecipientOptions extends OfTenantOptions {
  readonly name?: string
  readonly address?: readonly string[]
}

export interface RestoreRecipientOptions extends OfTenantOptions {
  readonly names: 'fail' | 'proposed'
}

interface Acts {
  readonly kind: RecipientKind
  /** The name of one object in sentences. */
  readonly one: string
  readonly of: (operations: Operations) => {
    readonly list: Operations['listContacts']
    readonly create: Operations['createContact']
    readonly update: Operations['updateContact']
    readonly delete: Operations['deleteContact']
    readonly restore: Operations['restoreContact']
  }
}

/** The commands for one kind of recipient. */
const commandsOf = ({ kind, one, of }: Acts) => ({
  /** Prints the live objects by name, or those in the bin. */
  list: (options: ListRecipientsOptions): Promise<void> =>
    withTenant(options, ({ operations }, context) => {
      const state = options.deleted ? 'deleted' : 'active'
      const search = options.search === undefined ? {} : { search: options.search }
      return readInPages(
        async (page) => unwrap(await of(operations).list(context, { state, page, ...search })),
        (recipient) => printRecipient(options, recipient),
      )
    }),

  create: (options: CreateRecipientOptions): Promise<void> =>
    withTenant(options, async ({ operations }, context) => {
      const wanted = { displayName: options.name, proxyAddresses: [...options.address] }
      printRecipient(options, unwrap(await of(operations).create(context, wanted)))
    }),

  /** Changes the name of an object, or replaces all of its addresses. */
  change: (recipient: string, options: ChangeRecipientOptions): Promise<void> =>
    withTenant(options, async (directory, context) => {
      const { name, address } = options
      if (name === undefined && address === undefined)
        throw new ExpectedError('say what to change, such as --name')
      const id = await holderIdOf({ kind, one }, directory, context, recipient)
      const change = {
        id,
        ...(name !== undefined && { displayName: name }),
        ...(address !== undefined && { proxyAddresses: [...address] }),
      }
      printRecipient(options, unwrap(await of(directory.operations).update(context, change)))
    }),

  /** Moves an object into the bin. */
  delete: (recipient: string, options: OfTenantOptions): Promise<void> =>
    withTenant(options, async (directory, context) => {
      const id = await holderIdOf({ kind, one }, directory, context, recipient)
      printRecipient(options, unwrap(await of(directory.operations).delete(context, { id })))
    }),

  /** Restores an object, and prints it with the addresses that it did not get back. */
  restore: (id: string, options: RestoreRecipientOptions): Promise<void> =>
    withTenant(options, async ({ operations }, context) => {
      const { names } = options
      const { recipient, effects } = unwrapRestore(
        await of(operations).restore(context, { id, strategy: { names } }),
      )
      printRecipient(options, recipient)
      for (const { address } of effects.droppedAddresses)
        printSentence(options, `Dropped, as another has it: ${toShownText(address)}`)
    }),
})

export const contactCommands = commandsOf({
  kind: 'contact',
  one: 'contact',
  of: (operations) => ({
    list: operations.listContacts,
    create: operations.createContact,
    update: operations.updateContact,
    delete: operations.deleteContact,
    restore: operations.restoreContact,
  }),
})

export const sharedMailboxCommands = commandsOf({
  kind: 'shared-mailbox',
  one: 'shared mailbox',
  of: (operations) => ({
    list: operations.listSharedMailboxes,
    create: operations.createSharedMailbox,
    update: operations.updateSharedMailbox,
    delete: operations.deleteSharedMailbox,
    restore: operations.restoreSharedMailbox,
  }),
})

function printRecipient(output: RowOptions, { id, displayName, proxyAddresses, deletion }: Recipient): void {
  printRow(output, { id, displayName, proxyAddresses, ...deletion })
}
