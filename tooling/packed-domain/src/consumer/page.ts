import { ask } from './ask'

document.title = await ask()
const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
worker.addEventListener('message', ({ data }) => {
  document.body.textContent = data
})
