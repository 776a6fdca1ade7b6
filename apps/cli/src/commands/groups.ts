import { toShownText } from '@reprieve/i18n/shown-text'
import type { Group } from '@reprieve/operations'
import { holderIdOf } from '../holder-id-of.ts'
import { print, printRow, printSentence, type RowOptions } from '../print.ts'
import { readInPages } from '../read-in-pages.ts'
import { unwrap } from '../unwrap.ts'
import { unwrapRestore } from '../unwrap-restore.ts'
import { activeUserIdOf } from '../user-id-of.ts'
import { type OfTenantOptions, withTenant } from '../with-tenant.ts'

export interface ListGroupsOptions extends OfTenantOptions {
  readonly search?: string
  readonly deleted: boolean
}

export interface CreateGroupOptions extends OfTenantOptions {
  readonly name: string
  /** Addresses in the form `PREFIX:value`. */
  readonly address: readonly string[]
}

export interface MemberOptions extends OfTenantOptions {
  readonly user: string
}

export interface RestoreGroupOptions extends OfTenantOptions {
  readonly names: 'fail' | 'proposed'
}

/** Prints the live groups by name, or those in the bin. */
export const listGroups = (options: ListGroupsOptions): Promise<void> =>
  withTenant(options, ({ operations }, context) => {
    const state = options.deleted ? 'deleted' : 'active'
    const search = options.search === undefined ? {} : { search: options.search }
    return readInPages(
      async (page) => unwrap(await operations.listGroups(context, { state, page, ...search })),
      (group) => printGroup(options, group),
    )
  })

export const createGroup = (options: CreateGroupOptions): Promise<void> =>
  withTenant(options, async ({ operations }, context) => {
    const wanted = { displayName: options.name, proxyAddresses: [...options.address] }
    printGroup(options, unwrap(await operations.createGroup(context, wanted)).group)
  })

/** Prints the members of a group, by id. */
export const listMembers = (group: string, options: OfTenantOptions): Promise<void> =>
  withTenant(options, async (directory, context) => {
    const groupId = await holderIdOf(aGroup, directory, context, group)
    await readInPages(
      async (page) => unwrap(await directory.operations.listGroupMembers(context, { groupId, page })),
      ({ userId: id, userPrincipalName, displayName }) =>
        printRow(options, { id, userPrincipalName, displayName }),
    )
  })

export const addMember = (group: string, options: MemberOptions): Promise<void> =>
  changeMember('addGroupMember', group, options)

export const removeMember = (group: string, options: MemberOptions): Promise<void> =>
  changeMember('removeGroupMember', group, options)

/** Moves a group into the bin. */
export const deleteGroup = (group: string, options: OfTenantOptions): Promise<void> =>
  withTenant(options, async (directory, context) => {
    const groupId = await holderIdOf(aGroup, directory, context, group)
    printGroup(options, unwrap(await directory.operations.deleteGroup(context, { groupId })).group)
  })

/** Restores a group, and prints it with the addresses that it did not get back. */
export const restoreGroup = (groupId: string, options: RestoreGroupOptions): Promise<void> =>
  withTenant(options, async ({ operations }, context) => {
    const { names } = options
    const { group, members, effects } = unwrapRestore(
      await operations.restoreGroup(context, { groupId, strategy: { names } }),
    )
    printGroup(options, group)
    printSentence(options, `${members} members are back.`)
    for (const { address } of effects.droppedAddresses)
      printSentence(options, `Dropped, as another has it: ${toShownText(address)}`)
  })

function changeMember(
  act: 'addGroupMember' | 'removeGroupMember',
  group: string,
  options: MemberOptions,
): Promise<void> {
  return withTenant(options, async (directory, context) => {
    const groupId = await holderIdOf(aGroup, directory, context, group)
    const userId = await activeUserIdOf(directory, context, options.user)
    const { changed } = unwrap(await directory.operations[act](context, { groupId, userId }))
    const is = act === 'addGroupMember' ? 'is a member' : 'is no member'
    print(`${toShownText(options.user)} ${changed ? `${is} now` : `${is} already`}.`)
  })
}

const aGroup = { kind: 'group', one: 'group' } as const

function printGroup(output: RowOptions, { id, displayName, proxyAddresses, deletion }: Group): void {
  printRow(output, { id, displayName, proxyAddresses, ...deletion })
}
