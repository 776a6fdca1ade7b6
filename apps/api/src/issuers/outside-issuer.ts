import type { OutsideIssuer } from '@reprieve/config'
import { discoverKeys } from './discover-keys.ts'
import { toCaller } from './to-caller.ts'
import type { TrustedIssuer } from './trusted-issuer.ts'

/** An issuer from the settings. It can sign in people and programs of its own tenants only. */
export const outsideIssuer = ({ claims, tenantIds, keyHosts, ...given }: OutsideIssuer): TrustedIssuer => ({
  ...given,
  keyOf: discoverKeys({ issuer: given.issuer, keyHosts, timeoutMs: 5_000, cooldownMs: 5_000 }),
  toCaller: (payload) => {
    const tenant = claims.tenantId === null ? tenantIds[0] : payload[claims.tenantId]
    const caller = toCaller(payload, tenant, claims)
    return caller && tenantIds.includes(caller.tenantId) ? caller : undefined
  },
})
