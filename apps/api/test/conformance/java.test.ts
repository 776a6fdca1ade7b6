import { describeClient } from './describe-client.ts'

const attributes = { objectType: 'CustomerUser' }
const body = (given: object) => JSON.stringify({ attributes, ...given })

describeClient('the Java SDK', {
  // Links begin with a slash, and so the path has two.
  root: '/v1/',
  headers: {
    Accept: 'application/json',
    'MS-Contract-Version': 'v1',
    'MS-CorrelationId': '32be760f-8282-4e01-a37b-829c8a700e8a',
    'X-Locale': 'en-US',
    'MS-PartnerCenter-Client': 'Partner Center Java SDK',
    'MS-SdkVersion': '1.15.3',
  },
  bodyHeaders: { 'Content-Type': 'application/json' },
  customersQuery: '?size=0',
  createPath: (users) => `${users}/`,
  pagesQuery: '?size=2',
  deletedFilter: `size=0&filter=${encodeURIComponent(
    '{"field":"UserState","value":"Inactive","operator":"Equals","fieldType":"String"}',
  )}`,
  licencesQuery: '?licenseGroupIds=group1&licenseGroupIds=group2',
  resetPath: '',
  bodies: {
    create: (userPrincipalName) =>
      body({
        ...{ usageLocation: 'NL', userPrincipalName, displayName: 'New', state: 'active' },
        passwordProfile: { password: 'tulip-harbour-91-quiet', forceChangePassword: true },
      }),
    update: body({ displayName: 'Changed' }),
    restore: '{"attributes":{"objectType":"CustomerUser"},"state":"active"}',
    assign: (skuId) =>
      `{"LicensesToAssign":[{"SkuId":"${skuId}","skuId":"${skuId}"}],"licensesToAssign":[{"skuId":"${skuId}"}],` +
      '"LicensesToRemove":null,"licensesToRemove":null,"attributes":{"objectType":"LicenseUpdate"}}',
    resetPassword: (password) => body({ passwordProfile: { password, forceChangePassword: false } }),
    member: (id) => JSON.stringify({ id, attributes: { objectType: 'UserMember' } }),
  },
  decode: (text) => JSON.parse(text),
})
