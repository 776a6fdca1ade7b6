'use client'

import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  renderToStyleElements,
} from '@fluentui/react-components'
import { useServerInsertedHTML } from 'next/navigation'
import { type ReactNode, useRef, useState } from 'react'

interface ProvidersProps {
  readonly nonce: string
  readonly children: ReactNode
}

export function Providers({ nonce, children }: ProvidersProps) {
  const [renderer] = useState(() => createDOMRenderer(undefined, { styleElementAttributes: { nonce } }))
  const inserted = useRef(false)
  useServerInsertedHTML(() => {
    if (inserted.current) return null
    inserted.current = true
    return renderToStyleElements(renderer)
  })
  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider>{children}</FluentProvider>
    </RendererProvider>
  )
}
