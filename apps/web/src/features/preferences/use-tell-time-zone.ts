import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { remember } from './remember.ts'
import { timeZoneCookie } from './time-zone-cookie.ts'

/** Tells the server the browser's time zone, which no request carries, whenever it is not the one told last. */
export function useTellTimeZone(): void {
  const router = useRouter()
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone
    if (document.cookie.split('; ').includes(`${timeZoneCookie}=${encodeURIComponent(own)}`)) return
    remember(timeZoneCookie, own)
    router.refresh()
  }, [router])
}
