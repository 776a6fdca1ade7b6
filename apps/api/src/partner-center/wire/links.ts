import { z } from '@hono/zod-openapi'

export const Link = z
  .strictObject({
    uri: z.string().openapi({ description: 'Relative, and without /v1' }),
    method: z.enum(['GET', 'POST']),
    headers: z.array(z.strictObject({ key: z.string(), value: z.string() })),
  })
  .openapi('Link')
export type Link = z.infer<typeof Link>

/** A link as Partner Center writes it. Clients put `/v1` before `uri` themselves. */
export const toLink = (uri: string, headers: Link['headers'] = [], method: Link['method'] = 'GET'): Link => ({
  uri,
  method,
  headers,
})
