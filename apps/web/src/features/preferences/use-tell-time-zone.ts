import { useRouter } from 'next/navigation'
import { useTimeZone } from 'next-intl'
import { useEffect } from 'react'
import { remember } from './remember.ts'
import { timeZoneCookie } from './time-zone-cookie.ts'

/** Tells the server the browser's time zone on the first visit, as no request does. */
export function useTellTimeZone(): void {
  const used = useTimeZone()
  const router = useRouter()
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone
    if (own === used || document.cookie.includes(`${timeZoneCookie}=`)) return
    remember(timeZoneCookie, own)
    router.refresh()
  }, [used, router])
}
