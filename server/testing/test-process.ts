import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'
import { PASSWORD } from './test-app.ts'
import { emptyDatabase } from './test-database.ts'

interface LaunchOptions {
  env?: Record<string, string>
  openFiles?: number
}

/** Builds the server for a test file that starts it in separate processes. */
export function serverProcesses() {
  let folder = ''
  const children: ChildProcess[] = []

  beforeAll(async () => {
    await mkdir('test-results', { recursive: true })
    folder = await mkdtemp(join('test-results', 'process-'))
    await build({
      configFile: 'vite.server.config.ts',
      logLevel: 'error',
      build: { outDir: join(folder, 'server') },
    })
  }, 60_000)

  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL')
    await rm(folder, { recursive: true })
  })

  /** The address of an empty database that several processes can open. */
  async function newDatabase(name: string): Promise<string> {
    const address = await emptyDatabase()
    return address === ':memory:' ? join(folder, `${name}.db`) : address
  }

  /** `env` is added to the server's environment; `openFiles` limits its file descriptors. */
  function launch(
    database: string,
    stdio: StdioOptions,
    { env = {}, openFiles }: LaunchOptions = {},
  ) {
    const server = [process.execPath, join(folder, 'server', 'main.js')]
    const limited = `ulimit -n ${openFiles}; exec "$0" "$1"`
    const [command = '', ...args] = openFiles ? ['sh', '-c', limited, ...server] : server
    const child = spawn(command, args, {
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        PORT: '0',
        DEMO_PASSWORD: PASSWORD,
        TEST_MODE: '',
        SMTP_URL: '',
        DATABASE_URL: database.includes('://') ? database : `file:${database}`,
        ...env,
      },
      stdio,
    })
    children.push(child)
    return child
  }

  /** Starts a server and waits until it prints its address. */
  async function start(database: string, options?: LaunchOptions) {
    const child = launch(database, ['ignore', 'pipe', 'inherit'], options)
    const { stdout } = child
    if (!stdout) throw new Error('There is no standard output')
    for await (const line of createInterface({ input: stdout })) {
      const [, url] = / is at (http:\S+)$/.exec(line) ?? []
      if (!url) continue
      const lines: string[] = []
      createInterface({ input: stdout }).on('line', (one) => lines.push(one))
      return { child, url: `${url}/api`, lines, stdout }
    }
    throw new Error('The server ended')
  }

  return { newDatabase, launch, start }
}

/** Posts JSON to a URL. */
export const send = (url: string, token: string, body: unknown) =>
  fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })

/** An access token of the demo tenant's administrator. */
export async function signIn(url: string): Promise<string> {
  const body = { username: 'tenantadmin', password: PASSWORD, domain: 'demo.example' }
  return (await (await send(`${url}/auth/sign_in`, '', body)).json()).access_token
}

/** Whether a server's process is still running. */
export const isRunning = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode === null && signalCode === null
