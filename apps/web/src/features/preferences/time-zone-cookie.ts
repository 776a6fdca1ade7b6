export const timeZoneCookie = 'reprieve.time-zone'
