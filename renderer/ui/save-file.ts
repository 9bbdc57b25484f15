/** Hands bytes to the browser or shell as a download; the file name is made by the service. */
export function saveFile(bytes: Uint8Array, fileName: string, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // the download has its own hold on the blob by then
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
