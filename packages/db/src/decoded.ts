import type { Column, SQL } from 'drizzle-orm'

/** How the value of an expression is read from what the driver gives. */
export type Decoder = Pick<Column, 'mapFromDriverValue'>

const decoderByExpression = new WeakMap<SQL, Decoder>()

/** The expression with its value read by `decoder`, on both dialects: as a column's, or by a function. */
export function decoded<Value>(
  expression: SQL<Value>,
  decoder: Column | ((value: unknown) => unknown),
): SQL<Value> {
  const reader = typeof decoder === 'function' ? { mapFromDriverValue: decoder } : decoder
  decoderByExpression.set(expression, reader)
  return expression.mapWith((value: unknown) => reader.mapFromDriverValue(value)) as SQL<Value>
}

/** The decoder that {@link decoded} gave the expression. Drizzle keeps it too, but tells nobody. */
export const decoderOfExpression = (expression: SQL): Decoder | null =>
  decoderByExpression.get(expression) ?? null
