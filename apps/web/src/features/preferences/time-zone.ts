import { cookies } from 'next/headers'
import { timeZoneCookie } from './time-zone-cookie.ts'
import { toTimeZone } from './to-time-zone.ts'

/** The visitor's time zone as the browser reported it on an earlier page, else UTC. */
export async function timeZone(): Promise<string> {
  const jar = await cookies()
  return toTimeZone(jar.get(timeZoneCookie)?.value ?? '')
}
