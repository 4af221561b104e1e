import crypto, { type ScryptOptions } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { vi } from 'vitest'

/**
 * The options of each password hash that `run` computes. Hashes take most of the time of a sign-in.
 */
export async function scryptsOf(run: () => Promise<unknown>): Promise<ScryptOptions[]> {
  const scrypt = vi.spyOn(crypto, 'scrypt')
  // Needed so that named imports call the spy too.
  syncBuiltinESMExports()
  try {
    await run()
    return scrypt.mock.calls.map((args) => args[3] as ScryptOptions)
  } finally {
    scrypt.mockRestore()
    syncBuiltinESMExports()
  }
}
