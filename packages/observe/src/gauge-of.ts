import { Gauge } from 'prom-client'
import type { Metrics } from './create-metrics.ts'

export interface GaugeDefinition<Label extends string> {
  readonly name: string
  readonly help: string
  readonly labels?: readonly Label[]
  /** Called at each scrape. If it fails, the gauge has no value that time. */
  readonly measure: () => Promise<readonly Measured<Label>[]> | readonly Measured<Label>[]
}

export interface Measured<Label extends string> {
  readonly labels?: Readonly<Record<Label, string>>
  readonly value: number
}

/** Adds a gauge whose values are read at each scrape. */
export function gaugeOf<Label extends string = never>(
  { registry }: Metrics,
  { name, help, labels = [], measure }: GaugeDefinition<Label>,
): void {
  const gauge = new Gauge<Label>({
    name,
    help,
    labelNames: [...labels],
    registers: [registry],
    collect: async () => {
      const measured = await Promise.resolve()
        .then(measure)
        .catch(() => [])
      gauge.reset()
      for (const one of measured) {
        if (one.labels === undefined) gauge.set(one.value)
        else gauge.set(one.labels, one.value)
      }
    },
  })
}
