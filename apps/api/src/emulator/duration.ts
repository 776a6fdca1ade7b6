const form = /^P(?=.)(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?=.)(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$/

/**
 * The milliseconds of a duration of ISO 8601 in weeks, days, hours, minutes and seconds, such as `P31D` or `PT90M`.
 * Undefined for any other text, years and months among them, which have no fixed length.
 */
export function millisecondsOf(duration: string): number | undefined {
  const found = form.exec(duration)
  if (found === null) return undefined
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0))
  return ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
}
