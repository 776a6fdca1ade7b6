export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Whether a program runs for people who rely on it: as a service of systemd, or with `NODE_ENV=production`. `npm start`
 * is for trying it out and does not count.
 */
export const isProduction = (environment: Environment): boolean =>
  isService(environment) ||
  (environment.NODE_ENV === 'production' && environment.npm_lifecycle_event !== 'start')

/** A program in a desktop's terminal has an invocation id too, but it also has a terminal. */
const isService = ({ INVOCATION_ID, TERM }: Environment): boolean => Boolean(INVOCATION_ID) && !TERM
