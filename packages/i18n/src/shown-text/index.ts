export { toShownAlone, toShownText, toShownValues, withoutDirection } from './shown-text.ts'
