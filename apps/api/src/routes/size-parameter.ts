import { z } from '@hono/zod-openapi'

/** How many items a page has. For the document alone: the route parses it, with what the SDKs send instead of leaving it out. */
export const sizeParameter = (description: string) =>
  z.string().optional().openapi({ type: 'integer', minimum: 0, maximum: 500, description })
