/** A passphrase is the only thing between a stolen disk and the file: three or four words. */
export const LEAST_PASSPHRASE = 12
