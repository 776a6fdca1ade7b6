import { toNormalText } from '@reprieve/db'
import { z } from 'zod'

/** How a text is searched for, ignoring case. An empty text matches every text. */
export const TextFilter = z.strictObject({
  text: z.string().max(256),
  match: z.enum(['equals', 'starts_with', 'substring']),
})
export type TextFilter = z.infer<typeof TextFilter>

/** Whether one of the texts matches the filter. */
export function matchesText({ text, match }: TextFilter, ...texts: readonly string[]): boolean {
  const wanted = toNormalText(text)
  return texts.some((candidate) => {
    const normal = toNormalText(candidate)
    if (match === 'equals') return normal === wanted
    return match === 'starts_with' ? normal.startsWith(wanted) : normal.includes(wanted)
  })
}
