import type { ApiErrorType } from '../errors.ts'

/** Where the pages about errors are served. */
export const errorPagesPath = '/docs/errors'

/** The name of the page about an error, in docs/api/errors and at {@link errorPagesPath}. */
export const errorPageName = (type: ApiErrorType): string => type.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase()

/** The header that leads from an error to its page (RFC 8288). */
export const toHelpLink = (type: ApiErrorType): string =>
  `<${errorPagesPath}/${errorPageName(type)}>; rel="help"; type="text/html"`
