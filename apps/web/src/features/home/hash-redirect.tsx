'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Follows links of the time when places stood behind a hash, such as `/#/deletedusers`. */
export function HashRedirect() {
  const router = useRouter()
  useEffect(() => {
    const follow = () => {
      if (window.location.hash.toLowerCase() === '#/deletedusers') router.replace('/deleted-users')
    }
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [router])
  return null
}
