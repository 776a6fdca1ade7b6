import { Temporal } from 'temporal-polyfill'

/**
 * The first instant of a calendar day (`YYYY-MM-DD`) in an IANA time zone. Where the clocks go forward at midnight, as in
 * Havana or Santiago, the day has no 00:00 and begins at the first time of day that exists.
 */
export function dayStart(day: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds)
}
