import { createHash, randomBytes } from 'node:crypto'

/** A secret of 32 random bytes, in characters that need no escaping in a header. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/**
 * The digest to store instead of a secret. Tokens are random, so they need neither a salt nor a
 * slow hash.
 */
export const digest = (text: string): string =>
  createHash('sha256').update(text).digest('base64url')
