/** How many users an administrator can give new passwords at once. */
export const mostPasswordResetsAtOnce = 40
