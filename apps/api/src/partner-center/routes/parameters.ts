import { z } from '@hono/zod-openapi'

const id = z.guid()

export const CustomerParameters = z.object({
  customerId: id.openapi({ description: 'The tenant' }),
})

export const UserParameters = CustomerParameters.extend({
  userId: id.openapi({ description: 'The user' }),
})

/** Headers that every route understands. */
export const CommonHeaders = z.object({
  'MS-RequestId': z.guid().optional().openapi({
    description: 'Guards against doing things twice: the same id again gets the first answer again',
  }),
  'MS-CorrelationId': z.guid().optional().openapi({ description: 'Traces the call; echoed' }),
  'X-Locale': z.string().optional().openapi({
    description: 'Language of descriptions: en-US, nl-NL, de-DE or zh-CN; any other is answered in English',
    example: 'en-US',
  }),
})

/** Headers of a route whose answer is a page. */
export const PageHeaders = CommonHeaders.extend({
  'MS-ContinuationToken': z.string().optional().openapi({
    description: 'Of the page that seekOperation goes on from; carries size, filter and order',
  }),
})
