// Sends bytes to a server exactly as written: a client library would correct a forged request.
import { connect } from 'node:net'

export interface RawAnswer {
  status: number
  headers: Record<string, string>
  body: string
}

/** Sends the lines (joined with CRLF, plus the body) and reads until the server closes or answers whole. */
export function sendRaw(port: number, lines: readonly string[], body = ''): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port })
    let received = Buffer.alloc(0)
    socket.on('data', (part) => {
      received = Buffer.concat([received, part])
      const answer = readAnswer(received.toString('utf8'))
      if (!answer) return
      socket.destroy()
      resolve(answer)
    })
    socket.once('error', reject)
    socket.once('end', () => reject(new Error(`closed after: ${received.toString('utf8')}`)))
    socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`)
  })
}

function readAnswer(text: string): RawAnswer | null {
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return null
  const [first = '', ...rest] = text.slice(0, end).split('\r\n')
  const headers = Object.fromEntries(
    rest.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  )
  const body = text.slice(end + 4)
  if (Buffer.byteLength(body) < Number(headers['content-length'] ?? 0)) return null
  return { status: Number(first.split(' ')[1]), headers, body }
}
