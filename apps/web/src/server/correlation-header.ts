/** The header that ties a request, its answer and its log lines together. The facade uses the same. */
export const correlationHeader = 'ms-correlationid'
