import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { compare, fixedWork, openBench, printHead } from './bench-browser.mjs'
import { coldLoad, refreshCost } from './page-figures.mjs'

// `npm run bench:page`: the largest contentful paint of a first load on a slow machine and a slow
// line, compared with a bare page of the same size; and the cost of a refresh, compared with a
// fixed amount of work.
const { url, browser, page, close } = await openBench()
const storageState = await page.context().storageState()
let filler = ''
const bare = createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html')
  response.end(`<!doctype html><title>Bare</title><!--${filler}--><h1>There</h1>`)
}).listen(0, '127.0.0.1')
await once(bare, 'listening')
const address = bare.address()
const bareUrl = `http://127.0.0.1:${typeof address === 'object' && address?.port}/`

printHead('a bare page')
await compareLoad('sign-in, largest contentful paint', `${url}/sign-in`, (there) =>
  there.getByRole('button', { name: 'Sign in' }).waitFor(),
)
await compareLoad(
  'overview, largest contentful paint',
  `${url}/`,
  (there) => there.locator('main svg rect').first().waitFor(),
  storageState,
)

console.log('')
printHead('fixed work')
let shifted = 0
const refresh = async () => {
  const { milliseconds, shift } = await refreshCost(page)
  shifted += shift
  return milliseconds
}
await compare('overview, main thread of a refresh', refresh, () => fixedWork(page))
console.log(`Layout shift of those refreshes: ${shifted}`)
bare.close()
bare.closeAllConnections()
await close()

/**
 * Prints a row of the table.
 * @param {string} name @param {string} address
 * @param {(page: import('@playwright/test').Page) => Promise<unknown>} isThere
 * @param {Awaited<ReturnType<import('@playwright/test').BrowserContext['storageState']>>} [state]
 */
async function compareLoad(name, address, isThere, state) {
  let bytes = 0
  /** @param {string} at @param {typeof isThere} there */
  const load = async (at, there) => {
    const context = await browser.newContext(state && { storageState: state })
    const loaded = await coldLoad(await context.newPage(), at, there)
    await context.close()
    return loaded
  }
  const ours = async () => {
    const loaded = await load(address, isThere)
    bytes = loaded.bytes
    return loaded.milliseconds
  }
  const other = async () => {
    filler = randomBytes(bytes / 2).toString('hex')
    const loaded = await load(bareUrl, (there) => there.locator('h1').waitFor())
    return loaded.milliseconds
  }
  await compare(name, ours, other)
}
