// The one channel of the window: `call`. Sender, shape and size are checked here, everything else in dispatch.
import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { Application } from '#electron/app/application'
import type { CallResult } from '#electron/app/dispatch'
import { acceptCall } from './call-message.ts'
import type { Sender } from './origin.ts'

/** Answers the calls of our page's top frame; all others get FORBIDDEN. */
export function answerCalls(application: () => Promise<Application>): void {
  ipcMain.handle('call', async (event, ...message: unknown[]): Promise<CallResult> => {
    const call = acceptCall(senderOf(event), message)
    return call
      ? (await application()).dispatch(call)
      : { ok: false, error: { code: 'FORBIDDEN', details: {} } }
  })
}

/** Reading a frame that has gone may throw; that is nobody. */
function senderOf(event: IpcMainInvokeEvent): Sender | null {
  try {
    const frame = event.senderFrame
    return frame && { url: frame.url, isMainFrame: frame.parent === null && frame === event.sender.mainFrame }
  } catch {
    return null
  }
}
