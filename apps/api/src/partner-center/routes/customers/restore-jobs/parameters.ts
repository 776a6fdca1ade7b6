import { z } from '@hono/zod-openapi'
import { ok, type Result, refuse } from '@reprieve/domain'
import { parseGuid } from '../../../../http/parse-guid.ts'
import type { ApiError } from '../../../errors.ts'
import { CustomerParameters } from '../../parameters.ts'

export const JobParameters = CustomerParameters.extend({
  jobId: z.guid().openapi({ description: 'The bulk restore' }),
})

/** A text that is not an id is answered as the id of no job. */
export function parseJobId(text: string | undefined): Result<string, ApiError> {
  const jobId = parseGuid(text ?? '')
  return jobId === undefined ? refuse({ type: 'JobNotFound', jobId: text ?? '' }) : ok(jobId)
}
