import { type Locale, languageTags } from './locale.ts'

/** An instant to the minute in words, marked as UTC, for readers whose time zone is unknown. */
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
