const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The GUID in lower case; undefined for any other text. */
export const parseGuid = (text: string): string | undefined =>
  guid.test(text) ? text.toLowerCase() : undefined
