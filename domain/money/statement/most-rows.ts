/** More lines than a commune's account has in a year; a file of more is read month by month. */
export const MOST_ROWS = 20_000
