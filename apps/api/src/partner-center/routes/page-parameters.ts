import { z } from '@hono/zod-openapi'

/** The parameters of a list that comes in pages. Those by which the list is filtered stand between them. */
export const pageQuery = (items: string, filters: z.ZodRawShape = {}) =>
  z.object({ size: pageSize(items), ...filters, seekOperation: seekParameter() })

/** How many items a page has, and how many there can be. */
export const pageSize = (items: string) =>
  sizeParameter(`${items} a page, 0 to 500; 0 leaves it to the server`)

/** For the document alone: routes parse the size, together with what the SDKs send instead of leaving it out. */
export const sizeParameter = (description: string) =>
  z.string().optional().openapi({ type: 'integer', minimum: 0, maximum: 500, description })

export const seekParameter = (directions = 'First, Next, Previous or Last') =>
  z.string().optional().openapi({ description: directions })
