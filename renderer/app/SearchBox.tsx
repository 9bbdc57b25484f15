import { Modal } from '@mantine/core'

/** One search box for everything (Ctrl+K). */
export function SearchBox({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return <Modal opened={opened} onClose={onClose} title="Zoeken" />
}
