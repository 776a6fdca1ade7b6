import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { remember } from './remember.ts'
import { timeZoneCookie } from './time-zone-cookie.ts'

/** Reports the browser's time zone, which no request carries, to the server if it has changed. */
export function useTellTimeZone(): void {
  const router = useRouter()
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone
    if (document.cookie.split('; ').includes(`${timeZoneCookie}=${encodeURIComponent(own)}`)) return
    remember(timeZoneCookie, own)
    router.refresh()
  }, [router])
}
