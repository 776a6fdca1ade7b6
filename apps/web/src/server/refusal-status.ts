import type { OperationError } from '@reprieve/domain'
import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { refusalCodes } from './refusal-codes.ts'

/** The status of a refusal, where a browser asks for a file. */
export const refusalStatus = ({ type }: OperationError): number =>
  getHTTPStatusCodeFromError(new TRPCError({ code: refusalCodes[type] }))
