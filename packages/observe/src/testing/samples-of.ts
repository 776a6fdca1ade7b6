const sample =
  /^([a-zA-Z_:][\w:]*(?:\{(?:[a-zA-Z_]\w*="(?:[^"\\]|\\.)*",?)*\})?) (-?[\d.e+-]+|[Nn]a[Nn]|[+-]Inf)$/

/** The values of a text in Prometheus' format, by name and labels. @throws if a line does not follow the format */
export function samplesOf(text: string): ReadonlyMap<string, number> {
  const samples = new Map<string, number>()
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('# HELP ') || line.startsWith('# TYPE ')) continue
    const [, name, value] = sample.exec(line) ?? []
    if (name === undefined) throw new Error(`not a sample: ${line}`)
    if (samples.has(name)) throw new Error(`twice: ${name}`)
    samples.set(name, Number(value))
  }
  return samples
}
