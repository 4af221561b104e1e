import { connect, type Socket } from 'node:net'

/**
 * A connection for raw bytes to the server at this address. Its errors reach those who read from
 * it; one that nobody waits for would otherwise end the process of the tests.
 */
export function openSocket(url: string): Socket {
  return connect(Number(new URL(url).port), '127.0.0.1').on('error', () => {})
}

/** Sends raw bytes, and gives everything that comes back until the connection ends. */
export async function raw(url: string, request: string): Promise<string> {
  const socket = openSocket(url)
  socket.write(request)
  let text = ''
  for await (const chunk of socket) text += chunk
  return text
}
