import type { StartRestoreJobInput } from '@reprieve/operations'
import type { WireObject } from '../../../wire/parse-json-object.ts'
import { RestoreJob, RestoreJobRequest, restoreJobRequestNames } from '../../../wire/restore-job.ts'
import { defineRoute } from '../../define-route.ts'
import { toStarted } from '../restore-jobs/to-started.ts'

export const startRestoreJobRoute = defineRoute({
  of: 'customer',
  operationId: 'startRestoreJob',
  method: 'post',
  path: '/v1/customers/{customerId}/users/restorejobs',
  tags: ['Restoring in bulk'],
  summary: 'Restore 1 to 100,000 deleted users, in the background',
  description:
    'Each row is restored or fails by itself. The job goes on for who has started it, as long as that one may restore.',
  body: { schema: RestoreJobRequest, members: restoreJobRequestNames, limitBytes: 32 * 1024 * 1024 },
  heavyFromBytes: 16_384,
  answers: 202,
  answerText: 'The job, which Location leads to',
  schema: RestoreJob,
  handle: async ({ context, body }, { operations }) =>
    toStarted(await operations.startRestoreJob(context, asInput(body))),
})

// The operation checks its input itself. Checking up to 100,000 rows twice would only cost time.
const asInput = (body: WireObject): StartRestoreJobInput => body as unknown as StartRestoreJobInput
