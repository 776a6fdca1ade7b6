import { z } from 'zod'
import { Id } from '../input.ts'

/** A customer and its partner. */
export const SidesInput = z.object({ customerId: Id, partnerId: Id })
export type SidesInput = z.input<typeof SidesInput>
