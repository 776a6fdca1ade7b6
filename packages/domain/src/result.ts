/** The answer of a function that may say an expected "no". Faults are thrown, never returned. */
export type Result<Value, Refusal> = Ok<Value> | Refused<Refusal>

export interface Ok<Value> {
  readonly ok: true
  readonly value: Value
}

export interface Refused<Refusal> {
  readonly ok: false
  readonly error: Refusal
}

export const ok = <Value>(value: Value): Ok<Value> => ({ ok: true, value })

export const refuse = <Refusal>(error: Refusal): Refused<Refusal> => ({ ok: false, error })
