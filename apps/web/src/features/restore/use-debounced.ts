import { useEffect, useState } from 'react'

/** The value after it has stayed the same for a while. */
export function useDebounced(value: string, pauseMs: number): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), pauseMs)
    return () => clearTimeout(timer)
  }, [value, pauseMs])
  return rested
}
