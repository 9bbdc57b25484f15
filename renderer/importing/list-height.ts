/** As high as its rows, up to less than half the window. */
export function heightFor(rows: number, rowHeight: number): string {
  return `min(45vh, ${Math.max(1, rows) * rowHeight + 2}px)`
}
