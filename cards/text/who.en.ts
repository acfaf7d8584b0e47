/** Who helps where the bot cannot, as the people here call them. */
export const it = 'IT'
