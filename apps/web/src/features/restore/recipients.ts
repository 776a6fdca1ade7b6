import { parseMailAddress } from '@reprieve/domain'

const mostRecipients = 5

export type Recipients =
  | { readonly ok: true; readonly to: readonly string[] }
  | { readonly ok: false; readonly problem: 'none' | 'too-many' | 'malformed'; readonly value: string }

/** Reads addresses that are separated by commas, semicolons or spaces, each once. */
export function parseRecipients(text: string): Recipients {
  const to = [...new Set(text.split(/[\s,;]+/).filter(Boolean))]
  const malformed = to.find((address) => parseMailAddress(address) === null)
  if (malformed) return { ok: false, problem: 'malformed', value: malformed }
  if (to.length === 0) return { ok: false, problem: 'none', value: '' }
  if (to.length > mostRecipients) return { ok: false, problem: 'too-many', value: '' }
  return { ok: true, to }
}
