import { cookies } from 'next/headers'

import { timeZoneCookie } from './time-zone-cookie.ts'

/** The visitor's time zone as the browser told it on an earlier visit, else UTC. */
export async function timeZone(): Promise<string> {
  const jar = await cookies()
  const told = jar.get(timeZoneCookie)?.value ?? ''
  return Intl.supportedValuesOf('timeZone').includes(told) ? told : 'UTC'
}
