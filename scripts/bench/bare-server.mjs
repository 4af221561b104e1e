import { createServer } from 'node:http'

// The reference for scripts/bench/bench-api.mjs: answers every request with the same bytes and
// does nothing else.
const { BARE_HEADERS = '[]', BARE_BODY = '' } = process.env
const headers = Object.fromEntries(JSON.parse(BARE_HEADERS))

const server = createServer((request, response) => {
  request.resume().on('end', () => response.writeHead(200, headers).end(BARE_BODY))
}).listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`Bare is at http://127.0.0.1:${typeof address === 'object' && address?.port}`)
})
