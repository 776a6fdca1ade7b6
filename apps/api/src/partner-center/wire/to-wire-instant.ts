/** An instant as Partner Center writes it, to the second. */
export const toWireInstant = (instant: Date): string => `${instant.toISOString().slice(0, 19)}Z`
