/** The body with raw JSON at a path. Missing objects on the way are created. */
export function withMember(body: unknown, member: string, json: string): string {
  const mark = '"here-comes-what-is-hostile"'
  const put = (value: unknown, [first, ...rest]: readonly string[]): unknown => {
    if (first === undefined) return JSON.parse(mark)
    if (first === '*') return [put(Array.isArray(value) ? value[0] : undefined, rest)]
    const object = typeof value === 'object' && value !== null ? value : {}
    return { ...object, [first]: put((object as Record<string, unknown>)[first], rest) }
  }
  // A function, because the text contains characters that have a meaning in a replacement.
  return JSON.stringify(put(body, member.split('.'))).replace(mark, () => json)
}
