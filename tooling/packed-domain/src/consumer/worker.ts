import { ask } from './ask'

postMessage(ask())
