// What a transport does, whichever host is behind it.

export type CallResult =
  | { ok: true; value: unknown }
  | { ok: false; error: { code: string; details: unknown } }

export interface Transport {
  hostName: 'electron' | 'loopback'
  /**
   * Never rejects. Beside the codes of dispatch: NO_ANSWER, when the programme has stopped or this page belongs to
   * an earlier start of it. A change may then have been made or not: ask again with the same requestId.
   */
  call(name: string, input: unknown, requestId: string): Promise<CallResult>
}
