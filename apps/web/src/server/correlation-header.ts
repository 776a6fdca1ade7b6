/** The header by which a request, its answer and its lines in the log find each other; the facade has the same. */
export const correlationHeader = 'ms-correlationid'
