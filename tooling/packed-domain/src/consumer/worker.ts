import { ask } from './ask'

postMessage(await ask())
