import { type InnerServer, serveHere } from '../server.ts'
import { test as base, expect } from '../test.ts'
import { type HostilePbx, startHostilePbx } from './server.ts'

/**
 * The console in a gateway, in front of a PBX that this project didn't make. `baseURL` is the
 * console's address.
 */
export const test = base.extend<{ pbx: HostilePbx; gateway: InnerServer }>({
  pbx: async ({ browserName: _ }, use) => {
    const pbx = await startHostilePbx()
    await use(pbx)
    await pbx.close()
  },
  gateway: async ({ pbx }, use) => {
    const gateway = await serveHere({ PBX_URL: pbx.url })
    await use(gateway)
    await gateway.kill()
  },
  baseURL: async ({ gateway }, use) => use(gateway.url),
})

export { expect }
