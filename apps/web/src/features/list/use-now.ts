import { useEffect, useState } from 'react'

const minuteMs = 60_000

/** The time to the minute. It starts with the time at which the server rendered, so that both render the same. */
export function useNow(renderedAt: number): number {
  const [now, setNow] = useState(renderedAt)
  useEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), minuteMs)
    return () => clearInterval(timer)
  }, [])
  return now
}
