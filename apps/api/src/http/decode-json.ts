const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

interface DecodedJson {
  readonly text: string
  readonly value: unknown
}

/** The JSON of a body, with its text. @throws {TypeError} for bytes that are not UTF-8, {SyntaxError} for other text */
export function decodeJson(bytes: Uint8Array): DecodedJson {
  const text = strictUtf8.decode(bytes)
  return { text, value: JSON.parse(text) }
}

/** Whether objects and lists are nested in the value more than so many levels deep. */
export const isDeeperThan = (levels: number, value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((one) => isDeeperThan(levels - 1, one))
}
