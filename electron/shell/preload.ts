// All that the page gets of Electron: one function and a name.
import { contextBridge, ipcRenderer } from 'electron'

contextBridge.exposeInMainWorld('ouderloket', {
  call: (name: unknown, input: unknown, requestId: unknown) =>
    ipcRenderer.invoke('call', name, input, requestId),
  hostName: 'electron',
})
