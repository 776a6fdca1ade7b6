// A thread does not inherit the loader with which the process runs TypeScript from source.
import { register } from 'tsx/esm/api'

register()
await import('./thread.ts')
