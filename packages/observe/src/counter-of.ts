import { Counter } from 'prom-client'
import type { Metrics } from './create-metrics.ts'

export interface CounterDefinition<Label extends string> {
  /** The name; it ends in `_total`. */
  readonly name: string
  readonly help: string
  readonly labels?: readonly Label[]
}

export interface Counting<Label extends string> {
  add(count: number, labels?: Readonly<Record<Label, string>>): void
}

export function counterOf<Label extends string = never>(
  { registry }: Metrics,
  { name, help, labels = [] }: CounterDefinition<Label>,
): Counting<Label> {
  const counter = new Counter<Label>({ name, help, labelNames: [...labels], registers: [registry] })
  return {
    add: (count, given) => {
      if (given === undefined) counter.inc(count)
      else counter.inc(given, count)
    },
  }
}
