import type { Column, SQL } from 'drizzle-orm'

/** Converts the driver's value of an expression. */
export type Decoder = Pick<Column, 'mapFromDriverValue'>

const decoderByExpression = new WeakMap<SQL, Decoder>()

/** The expression, with its value read by `decoder` on both dialects: as a column reads it, or by a function. */
export function decoded<Value>(
  expression: SQL<Value>,
  decoder: Column | ((value: unknown) => unknown),
): SQL<Value> {
  const reader = typeof decoder === 'function' ? { mapFromDriverValue: decoder } : decoder
  decoderByExpression.set(expression, reader)
  return expression.mapWith((value: unknown) => reader.mapFromDriverValue(value)) as SQL<Value>
}

/** The decoder that {@link decoded} gave the expression. Drizzle stores it too, but has no public way to read it. */
export const decoderOfExpression = (expression: SQL): Decoder | null =>
  decoderByExpression.get(expression) ?? null
