import { searchFits } from '@reprieve/domain'
import { z } from 'zod'

/** Where a page of a list goes on, as a browser sends it. */
export const ListCursor = z.object({
  key: z.union([z.string().max(512), z.number()]),
  id: z.string().max(64),
  fit: z.literal(searchFits).exactOptional(),
})
