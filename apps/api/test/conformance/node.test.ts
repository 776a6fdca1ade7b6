import { describeClient } from './describe-client.ts'

const attributes = { objectType: 'CustomerUser' }

// The client removes a byte order mark if there is one, so it also works with an installation for the
// PowerShell module.
for (const jsonBom of [false, true]) {
  describeClient(`microsoft-partnercenter for Node ${jsonBom ? 'with' : 'without'} a byte order mark`, {
    jsonBom,
    root: '/v1',
    headers: { Accept: 'application/json, text/plain, */*', 'User-Agent': 'axios/1.6.2' },
    bodyHeaders: { 'Content-Type': 'application/json' },
    customersQuery: '',
    createPath: (users) => users,
    pagesQuery: '?size=2',
    deletedFilter: `filter=${encodeURIComponent('{"Field":"UserState","Value":"Inactive","Operator":"equals"}')}`,
    licencesQuery: '',
    resetPath: '/resetpassword',
    bodies: {
      create: (userPrincipalName) =>
        JSON.stringify({
          usageLocation: 'NL',
          userPrincipalName,
          firstName: 'New',
          displayName: 'New',
          attributes,
          passwordProfile: { password: 'tulip-harbour-91-quiet', forceChangePassword: true },
        }),
      update: JSON.stringify({ displayName: 'Changed', attributes }),
      restore: JSON.stringify({ state: 'active', attributes }),
      assign: (skuId) => JSON.stringify({ licensesToAssign: [{ skuId, excludedPlans: null }] }),
      resetPassword: (password) =>
        JSON.stringify({ passwordProfile: { password, forceChangePassword: false }, attributes }),
      member: (id) => JSON.stringify({ id, attributes: { objectType: 'UserMember' } }),
    },
    decode: (text) => JSON.parse(text.replace(/^\uFEFF/, '')),
  })
}
