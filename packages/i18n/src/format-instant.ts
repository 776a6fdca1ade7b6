import { type Locale, languageTags } from './locale.ts'

/** Day and minute in words, in UTC and saying so: for readers whose time zone is unknown. */
export const formatInstant = (locale: Locale, instant: Date): string =>
  new Intl.DateTimeFormat(languageTags[locale], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
    timeZoneName: 'short',
  }).format(instant)
