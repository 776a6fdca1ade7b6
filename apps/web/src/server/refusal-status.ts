import type { OperationError } from '@reprieve/domain'
import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { refusalCodes } from './refusal-codes.ts'

/** The HTTP status of a refusal, for files that a browser downloads. */
export const refusalStatus = ({ type }: OperationError): number =>
  getHTTPStatusCodeFromError(new TRPCError({ code: refusalCodes[type] }))
