'use client'

import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { type ReactNode, useState } from 'react'
import type { AppRouter } from '../server/routers/app-router.ts'
import { TRPCProvider } from './client.ts'
import { untilAnswered } from './outage.ts'
import { refusalOf } from './refusal.ts'

interface QueryProviderProps {
  /** The page's tenant, so that two windows can be about different ones. */
  readonly tenantId: string | null
  readonly children: ReactNode
}

export function QueryProvider({ tenantId, children }: QueryProviderProps) {
  const [queryClient] = useState(makeQueryClient)
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        httpBatchLink({
          url: '/api/trpc',
          headers: tenantId ? { 'x-reprieve-tenant': tenantId } : {},
        }),
      ],
    }),
  )
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider queryClient={queryClient} trpcClient={trpcClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  )
}

function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: leaveIfSignedOut }),
    mutationCache: new MutationCache({ onError: leaveIfSignedOut }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        ...untilAnswered,
      },
    },
  })
}

function leaveIfSignedOut(error: unknown): void {
  if (refusalOf(error)?.code !== 'UNAUTHORIZED') return
  const here = window.location.pathname + window.location.search
  window.location.assign(`/signin?next=${encodeURIComponent(here)}`)
}
