import type { PreviewRestoreInput } from '@reprieve/operations'
import type { WireObject } from '../../../wire/parse-json-object.ts'
import { RestorePlanBody, RestorePlanRequest, restorePlanRequestNames } from '../../../wire/restore-plan.ts'
import { defineRoute } from '../../define-route.ts'
import { PlanPageQuery, seekPlanPage, toPlanPage } from './plan-page.ts'

export const restorePlansRoute = defineRoute({
  of: 'customer',
  operationId: 'previewRestore',
  method: 'post',
  path: '/v1/customers/{customerId}/users/restoreplans',
  tags: ['Restoring'],
  summary: 'What restoring these users would do, and everything in the way; changes nothing',
  description: 'The hash in the answer stands for exactly this plan.',
  query: PlanPageQuery,
  paged: true,
  body: { schema: RestorePlanRequest, members: restorePlanRequestNames, limitBytes: 32 * 1024 * 1024 },
  heavyFromBytes: 16_384,
  answers: 200,
  answerText: 'The plan',
  schema: RestorePlanBody,
  handle: async (call, dependencies) => {
    const sought = seekPlanPage(call, dependencies)
    if (!sought.ok) return sought
    const preview = await dependencies.operations.previewRestore(call.context, asInput(call.body))
    return preview.ok ? toPlanPage(call, 'restoreplans', dependencies, sought.value, preview.value) : preview
  },
})

// The operation checks its input itself. Checking up to 100,000 rows twice would only cost time.
const asInput = (body: WireObject): PreviewRestoreInput => body as unknown as PreviewRestoreInput
