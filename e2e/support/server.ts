import { spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { createInterface } from 'node:readline'
import { serve } from '../../server/serve.ts'
import { readSettings } from '../../server/settings.ts'

/** The built server, running on its own port. */
export interface TestServer {
  /** Its address, without a slash at the end. */
  url: string
  /** Sends it a signal, without waiting. */
  signal(name: NodeJS.Signals): void
  /** Stops it and returns its exit code; null if a signal ended it. */
  stop(): Promise<number | null>
  /** Waits until it has ended, for any reason, and returns its exit code. */
  exitCode(): Promise<number | null>
  /** Ends it the way a crash would. */
  kill(): Promise<void>
  /** Everything that it has printed so far. */
  output(): string
  /** Waits until it has printed a line that matches. Rejects if it ends before that. */
  printed(line: RegExp): Promise<RegExpExecArray>
}

interface Options {
  /** In memory if undefined. */
  databaseUrl?: string
  env?: Record<string, string>
}

/**
 * Runs the built server and waits until it listens. If it ends instead, rejects with its output.
 */
export async function startServer({ databaseUrl, env }: Options = {}): Promise<TestServer> {
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    env: {
      ...process.env,
      DEMO_PASSWORD: undefined,
      HOST: '127.0.0.1',
      PORT: '0',
      DATABASE_URL: databaseUrl ?? 'file::memory:',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const output = () => lines.join('\n')
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => {
      lines.push(line)
      child.emit('line')
    })
  }
  const closed = once(child, 'close')
  const ended = closed.then(([code, signal]) => {
    throw new Error(`The server ended with ${signal ?? `code ${code}`}:\n${output()}`)
  })
  // Only a caller that waits for a line needs this error. Don't report it as unhandled.
  ended.catch(() => {})

  const printed = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      for (const line of lines) {
        const match = pattern.exec(line)
        if (match) return match
      }
      await Promise.race([once(child, 'line'), ended])
    }
  }
  const exitCode = async () => {
    const [code]: (number | null)[] = await closed
    return code ?? null
  }
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return exitCode()
  }

  const [, url = ''] = await printed(/ is at (https?:\S+)$/)
  return {
    url,
    signal: (name) => void child.kill(name),
    stop: () => end('SIGTERM'),
    exitCode,
    kill: async () => void (await end('SIGKILL')),
    output,
    printed,
  }
}

/** A test's server, which runs in the test's own process. */
export interface InnerServer extends Pick<TestServer, 'url' | 'output' | 'printed'> {
  /** Cuts off all open requests and stops the server. */
  kill(): Promise<void>
}

/**
 * Runs the server in this process, unbundled and without signal handlers. A separate process would
 * cost each test half a second of processor time.
 */
export async function serveHere(env: Record<string, string>): Promise<InnerServer> {
  const lines: string[] = []
  const written = new EventEmitter()
  const log = (line: Record<string, unknown>) => {
    lines.push(JSON.stringify(line))
    written.emit('line')
  }
  const settings = readSettings({ PORT: '0', ...env })
  const { server, url, close } = await serve({ settings, consoleDirectory: 'dist/console', log })
  return {
    url,
    output: () => lines.join('\n'),
    printed: async (pattern) => {
      for (;;) {
        const match = lines.map((line) => pattern.exec(line)).find((found) => found !== null)
        if (match) return match
        await once(written, 'line')
      }
    },
    kill: async () => {
      if (!server.listening) return
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
      await close()
    },
  }
}
