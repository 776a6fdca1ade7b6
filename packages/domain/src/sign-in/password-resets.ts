/** How many users an administrator can give new passwords in one request. */
export const mostPasswordResetsAtOnce = 40
