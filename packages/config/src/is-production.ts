export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Whether a program runs for people who rely on it: as a service of systemd, or with `NODE_ENV=production` and not by
 * `npm start`, which is for trying it out.
 */
export const isProduction = (environment: Environment): boolean =>
  isService(environment) ||
  (environment.NODE_ENV === 'production' && environment.npm_lifecycle_event !== 'start')

/** What is started in a terminal of a desktop has an invocation too, but it also has a terminal. */
const isService = ({ INVOCATION_ID, TERM }: Environment): boolean => Boolean(INVOCATION_ID) && !TERM
