import { isPlainText, ok, type Result, refuse } from '@reprieve/domain'
import type { z } from 'zod'
import type { Refusal } from '../answer.ts'
import { invalidInput } from '../invalid-input.ts'

/** Parses the input of an operation. All texts in it must be plain, whatever the schema says about them. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  given: z.input<Schema>,
): Result<z.output<Schema>, Refusal<'InvalidInput'>> {
  const parsed = schema.safeParse(given)
  if (!parsed.success) return invalidInput(parsed.error)
  const path = pathOfOddText(parsed.data)
  if (path === null) return ok(parsed.data)
  return refuse({ type: 'InvalidInput', path, problem: 'has characters that cannot be' })
}

/** The path, with members joined by dots, of the first text that is not plain; null if there is none. */
function pathOfOddText(value: unknown): string | null {
  if (typeof value === 'string') return isPlainText(value) ? null : ''
  if (typeof value !== 'object' || value === null) return null
  for (const [name, member] of Object.entries(value)) {
    const path = pathOfOddText(member)
    if (path !== null) return path === '' ? name : `${name}.${path}`
  }
  return null
}
