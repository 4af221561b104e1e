import { ApiFailure, isOutcomeUnknown } from './failure/failure.ts'

/**
 * Makes a write. If no answer tells whether it was carried out, `lookUp` reads what the server has
 * now, and returns the result of the write, or null if it has not been carried out. Throws
 * `not_carried_out` for null, and `unconfirmed` if the server can't be read, or shows neither.
 */
export async function confirmed<R>(
  write: () => Promise<R>,
  lookUp: () => Promise<R | null>,
): Promise<R> {
  try {
    return await write()
  } catch (error) {
    if (!isOutcomeUnknown(error)) throw error
    const found = await lookUp().catch(cannotTell)
    if (found === null) throw new ApiFailure('not_carried_out')
    return found
  }
}

/** The `lookUp` for a write that can't be looked up. */
export const cannotTell = (): Promise<never> => Promise.reject(new ApiFailure('unconfirmed'))
