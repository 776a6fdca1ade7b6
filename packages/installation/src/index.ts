export { describeStartError } from './describe-start-error.ts'
export { endFirstStart, markOfFirstStart } from './first-start.ts'
export { type Installation, openInstallation, openInstallationOnUse } from './open-installation.ts'
