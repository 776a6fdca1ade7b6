export { describeStartError } from './describe-start-error.ts'
export { type Installation, openInstallation, openInstallationOnUse } from './open-installation.ts'
