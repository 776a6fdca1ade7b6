import { ok, refuse } from '@reprieve/domain'
import { defineRoute } from '../../define-route.ts'
import { DeleteParameters } from './delete.ts'

export const undoRestoreRoute = defineRoute({
  of: 'user',
  operationId: 'undoRestore',
  method: 'delete',
  path: '/v1/customers/{customerId}/users/{userId}/restoreresult',
  tags: ['Restoring'],
  summary: 'Undo the latest restore of a user, who is deleted again as before it',
  description:
    'The user is in the bin as it was: with the same names, notes and end of the retention time, and with who deleted it. Possible as long as nothing of the user has changed since, and where the restore changed nobody else. A password that the restore has set stays set, and a hold stays.',
  query: DeleteParameters,
  answers: 204,
  answerText: 'Undone',
  handle: async ({ context, url, userId }, { operations }) => {
    const confirm = new URL(url).searchParams.get('confirm') ?? ''
    if (!['', 'deletions'].includes(confirm)) {
      return refuse({ type: 'InvalidProperty', property: 'confirm', problem: 'can only be "deletions"' })
    }
    const undone = await operations.undoRestore(context, {
      userId,
      confirmDeletions: confirm === 'deletions',
    })
    return undone.ok ? ok(null) : undone
  },
})
