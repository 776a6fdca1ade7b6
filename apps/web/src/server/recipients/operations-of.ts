import type { GroupPlan, GroupRestoreEffects, OperationError, Result } from '@reprieve/domain'
import type { ListGroupsInput, OperationContext, Recipient, RestoreGroupInput } from '@reprieve/operations'
import type { ListPage } from '../../features/list/use-pages.ts'
import type { AnyRecipientKind } from '../../features/recipients/recipient-kind.ts'
import { container } from '../container.ts'

type Answer<Value> = Promise<Result<Value, OperationError>>
type Resolutions = RestoreGroupInput['resolutions']
type Page = { readonly items: readonly Recipient[]; readonly next: ListPage<never>['next'] }

interface Named {
  readonly displayName: string
  readonly proxyAddresses: string[]
}

/** The use-cases that groups, contacts and shared mailboxes share. */
export interface RecipientOperations {
  readonly list: (context: OperationContext, input: ListGroupsInput) => Answer<Page>
  readonly get: (context: OperationContext, id: string) => Answer<Recipient>
  readonly create: (context: OperationContext, recipient: Named) => Answer<unknown>
  readonly update: (context: OperationContext, recipient: Named & { readonly id: string }) => Answer<unknown>
  readonly remove: (context: OperationContext, id: string) => Answer<unknown>
  readonly preview: (context: OperationContext, id: string, resolutions: Resolutions) => Answer<GroupPlan>
  readonly restore: (
    context: OperationContext,
    id: string,
    resolutions: Resolutions,
  ) => Answer<{ readonly effects: GroupRestoreEffects }>
}

export const operationsOf = (kind: AnyRecipientKind): RecipientOperations => byKind[kind]()

const byKind: Readonly<Record<AnyRecipientKind, () => RecipientOperations>> = {
  group: () => {
    const { operations } = container()
    return {
      list: operations.listGroups,
      get: (context, groupId) => operations.getGroup(context, { groupId }),
      create: operations.createGroup,
      update: (context, { id: groupId, ...group }) => operations.updateGroup(context, { groupId, ...group }),
      remove: (context, groupId) => operations.deleteGroup(context, { groupId }),
      preview: (context, groupId, resolutions) =>
        operations.previewGroupRestore(context, { groupId, resolutions }),
      restore: (context, groupId, resolutions) => operations.restoreGroup(context, { groupId, resolutions }),
    }
  },
  contact: () => {
    const { operations } = container()
    return {
      list: operations.listContacts,
      get: (context, id) => operations.getContact(context, { id }),
      create: operations.createContact,
      update: operations.updateContact,
      remove: (context, id) => operations.deleteContact(context, { id }),
      preview: (context, id, resolutions) => operations.previewContactRestore(context, { id, resolutions }),
      restore: (context, id, resolutions) => operations.restoreContact(context, { id, resolutions }),
    }
  },
  'shared-mailbox': () => {
    const { operations } = container()
    return {
      list: operations.listSharedMailboxes,
      get: (context, id) => operations.getSharedMailbox(context, { id }),
      create: operations.createSharedMailbox,
      update: operations.updateSharedMailbox,
      remove: (context, id) => operations.deleteSharedMailbox(context, { id }),
      preview: (context, id, resolutions) =>
        operations.previewSharedMailboxRestore(context, { id, resolutions }),
      restore: (context, id, resolutions) => operations.restoreSharedMailbox(context, { id, resolutions }),
    }
  },
}
