import { z } from '@hono/zod-openapi'
import { ok, type Result } from '@reprieve/domain'
import type { GraphObject } from './call.ts'
import { badRequest, type GraphRefusal } from './refusal.ts'

/** Reads a body by its schema. What says only of which type an object is may stand in every body. */
export function readObject<Schema extends z.ZodType>(
  body: GraphObject | null,
  schema: Schema,
): Result<z.output<Schema>, GraphRefusal> {
  const given = Object.entries(body ?? {}).filter(([name]) => !annotations.has(name.toLowerCase()))
  const parsed = schema.safeParse(Object.fromEntries(given))
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  if (issue?.code === 'unrecognized_keys') {
    const name = [...issue.path, issue.keys[0]].join('.').slice(0, 128)
    return badRequest(`The property '${name}' cannot be set here.`)
  }
  const path = issue?.path.join('.') ?? ''
  return badRequest(`Invalid value for the property '${path.slice(0, 128)}': ${issue?.message ?? ''}.`)
}

const annotations = new Set(['@odata.type', '@odata.context'])

/** A text, or null for none. */
export const Text = z.string().max(1024).nullable()
