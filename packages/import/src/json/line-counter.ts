/** Finds the line of a byte. Bytes have to be asked for in ascending order, so that only the lines ahead are stored. */
export function lineCounter() {
  const ahead: number[] = []
  let passed = 0
  let offset = 0
  let next = 0
  return {
    add(bytes: Uint8Array): void {
      for (const [index, byte] of bytes.entries()) if (byte === 0x0a) ahead.push(offset + index)
      offset += bytes.length
      // Drops passed lines from time to time.
      if (next > 4096) ahead.splice(0, next)
      if (next > 4096) next = 0
    },
    lineAt(at: number): number {
      for (let end = ahead[next]; end !== undefined && end < at; end = ahead[next]) {
        passed += 1
        next += 1
      }
      return passed + 1
    },
  }
}
