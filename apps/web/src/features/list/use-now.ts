import { useEffect, useState } from 'react'

const minuteMs = 60_000

/** The time, to the minute; at first the one that the server rendered with, so that both render the same. */
export function useNow(renderedAt: number): number {
  const [now, setNow] = useState(renderedAt)
  useEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), minuteMs)
    return () => clearInterval(timer)
  }, [])
  return now
}
