// A file that misses the field for files: the browser would leave the page and show it, and what was typed would be
// gone. The field itself takes its files before this is asked.

/** From here on a file can be dropped on a field for files only. */
export function refuseStrayDrops(): void {
  window.addEventListener('dragover', (event) => {
    if (event.defaultPrevented) return
    event.preventDefault()
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none'
  })
  window.addEventListener('drop', (event) => event.preventDefault())
}
