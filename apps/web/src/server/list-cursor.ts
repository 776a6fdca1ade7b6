import { searchFits } from '@reprieve/domain'
import { z } from 'zod'

/** The place from which a list continues, as a browser sends it. */
export const ListCursor = z.object({
  key: z.union([z.string().max(512), z.number()]),
  id: z.string().max(64),
  fit: z.literal(searchFits).exactOptional(),
})
