import { createHash, randomBytes } from 'node:crypto'

/** A secret of 32 random bytes, in letters that need no escaping in a header. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/**
 * The digest that is stored instead of a secret. A token is random, so it needs neither salt nor a
 * slow hash.
 */
export const digest = (text: string): string =>
  createHash('sha256').update(text).digest('base64url')
