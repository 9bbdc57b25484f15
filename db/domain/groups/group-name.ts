/** Group names that differ only in capitals or spaces are one name (E40); accents and signs count. */
export function groupNameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, '')
}
