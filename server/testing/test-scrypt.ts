import crypto, { type ScryptOptions } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { vi } from 'vitest'

/** The cost of each password hash that `run` makes: nearly all the time that a sign-in takes. */
export async function scryptsOf(run: () => Promise<unknown>): Promise<ScryptOptions[]> {
  const scrypt = vi.spyOn(crypto, 'scrypt')
  // What was imported by name is the spy from here on, too.
  syncBuiltinESMExports()
  try {
    await run()
    return scrypt.mock.calls.map((args) => args[3] as ScryptOptions)
  } finally {
    scrypt.mockRestore()
    syncBuiltinESMExports()
  }
}
