const hourMs = 3_600_000

/** How many mails one person, and all persons of a tenant together, may have sent. Each recipient counts. */
export const mailLimits = {
  ofPerson: { mails: 100, countedForMs: hourMs },
  ofTenant: { mails: 1_000, countedForMs: hourMs },
} as const
