'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { pathIn } from '../shell/path-in.ts'

/** Redirects links of earlier releases, in which places stood behind a hash, such as `/#/deletedusers`. */
export function HashRedirect({ tenantId }: { readonly tenantId: string }) {
  const router = useRouter()
  useEffect(() => {
    const follow = () => {
      if (window.location.hash.toLowerCase() === '#/deletedusers')
        router.replace(pathIn(tenantId, '/deleted-users'))
    }
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [router, tenantId])
  return null
}
