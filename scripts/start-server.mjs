import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/**
 * Starts a server in its own process.
 * @param {string} file
 * @param {Record<string, string>} env
 */
export async function start(file, env) {
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const [, url] = / is at (http:\S+)$/.exec(line) ?? []
    if (!url) continue
    child.stdout.resume()
    return { child, url }
  }
  throw new Error(`${file} ended`)
}
