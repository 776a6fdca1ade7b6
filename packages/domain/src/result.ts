/** The answer of a function that can refuse as part of its contract. Faults are thrown, never returned. */
export type Result<Value, Refusal> = Ok<Value> | Refused<Refusal>

/** The function did what was asked, and `value` is its answer. */
export interface Ok<Value> {
  readonly ok: true
  readonly value: Value
}

/** The function refused, and nothing was changed. `error` says why. */
export interface Refused<Refusal> {
  readonly ok: false
  readonly error: Refusal
}

/** Makes the successful answer of a function that returns a {@link Result}. */
export const ok = <Value>(value: Value): Ok<Value> => ({ ok: true, value })

/** Makes the refusal of a function that returns a {@link Result}. */
export const refuse = <Refusal>(error: Refusal): Refused<Refusal> => ({ ok: false, error })
