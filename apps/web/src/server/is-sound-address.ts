/**
 * Whether an address can be decoded and holds no control character. The frameworks below fail on other addresses,
 * because they copy them into a header of the answer.
 */
export function isSoundAddress(address: string): boolean {
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    return !/[\u0000-\u001f\u007f]/.test(decodeURIComponent(address))
  } catch {
    return false
  }
}
