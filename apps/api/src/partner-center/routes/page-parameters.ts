import { z } from '@hono/zod-openapi'

/** The parameters of a paged list. Its filters stand between them. */
export const pageQuery = (items: string, filters: z.ZodRawShape = {}) =>
  z.object({ size: pageSize(items), ...filters, seekOperation: seekParameter() })

/** Parses the number of items on a page, with its limits. */
export const pageSize = (items: string) =>
  sizeParameter(`${items} a page, 0 to 500; 0 leaves it to the server`)

/** For the document only: routes parse the size together with what SDKs send instead of omitting it. */
export const sizeParameter = (description: string) =>
  z.string().optional().openapi({ type: 'integer', minimum: 0, maximum: 500, description })

export const seekParameter = (directions = 'First, Next, Previous or Last') =>
  z.string().optional().openapi({ description: directions })
