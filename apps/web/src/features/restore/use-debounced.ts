import { useEffect, useState } from 'react'

/** The value once it has rested for a while. Compared as JSON, so that an equal new object is the old value. */
export function useDebounced<Value>(value: Value, pauseMs: number): Value {
  const [rested, setRested] = useState(value)
  const key = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), pauseMs)
    return () => clearTimeout(timer)
  }, [key, pauseMs])
  return rested
}
