import type { ApiErrorType } from '../errors.ts'

/** The path of the pages about errors. */
export const errorPagesPath = '/docs/errors'

/** The name of an error's page, in docs/api/errors and at {@link errorPagesPath}. */
export const errorPageName = (type: ApiErrorType): string => type.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase()

/** The header that links an error to its page (RFC 8288). */
export const toHelpLink = (type: ApiErrorType): string =>
  `<${errorPagesPath}/${errorPageName(type)}>; rel="help"; type="text/html"`
