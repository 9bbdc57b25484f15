import { saveFile } from '../../ui/save-file.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Hands a sheet to the person at the desk. */
export function saveWorkbook({ bytes, fileName }: { bytes: Uint8Array; fileName: string }): void {
  saveFile(bytes, fileName, XLSX)
}
