import { createRoute } from '@hono/zod-openapi'
import type { PreviewRestoreInput } from '@reprieve/operations'
import type { WireObject } from '../../../wire/parse-json-object.ts'
import { RestorePlanBody, RestorePlanRequest, restorePlanRequestNames } from '../../../wire/restore-plan.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CustomerParameters, PageHeaders } from './parameters.ts'
import { PlanPageQuery, seekPlanPage, toPlanPage } from './plan-page.ts'

export const restorePlansRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'previewRestore',
    method: 'post',
    path: '/v1/customers/{customerId}/users/restoreplans',
    tags: ['Restoring'],
    summary: 'What restoring these users would do, and everything in the way; changes nothing',
    description: 'The hash in the answer stands for exactly this plan.',
    security: [{ bearer: [] }],
    request: {
      params: CustomerParameters,
      query: PlanPageQuery,
      headers: PageHeaders,
      body: { required: true, content: { 'application/json': { schema: RestorePlanRequest } } },
    },
    responses: {
      200: { description: 'The plan', content: { 'application/json': { schema: RestorePlanBody } } },
      ...documentedErrors(409),
    },
  }),
  heavyFromBytes: 16_384,
  body: { limitBytes: 32 * 1024 * 1024, members: restorePlanRequestNames },
  handle: async (call, dependencies) => {
    const sought = seekPlanPage(call, dependencies)
    if (!sought.ok) return sought
    const preview = await dependencies.operations.previewRestore(call.context, asInput(call.body))
    return preview.ok ? toPlanPage(call, 'restoreplans', dependencies, sought.value, preview.value) : preview
  },
}

// The operation checks its input itself; checking up to 100,000 rows twice would only cost time.
const asInput = (body: WireObject): PreviewRestoreInput => body as unknown as PreviewRestoreInput
