import { connect, type Socket } from 'node:net'

/**
 * A connection to a server for sending raw bytes. Code that awaits its events gets its errors.
 * Without the listener here, an error that nobody awaits would end the test process.
 */
export function openSocket(url: string): Socket {
  return connect(Number(new URL(url).port), '127.0.0.1').on('error', () => {})
}

/** Sends raw bytes, and returns everything that is received until the connection ends. */
export async function raw(url: string, request: string): Promise<string> {
  const socket = openSocket(url)
  socket.write(request)
  let text = ''
  for await (const chunk of socket) text += chunk
  return text
}
