// A thread does not inherit what lets the process run TypeScript from source.
import { register } from 'tsx/esm/api'

register()
await import('./thread.ts')
