// The menu and the right-click menu, in Dutch. Reloading and DevTools exist only while developing.
import { app, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'

export function setMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...appleMenu(), fileMenu, editMenu, viewMenu()]))
  app.on('web-contents-created', (_created, contents) => showEditMenu(contents))
}

const editItems: MenuItemConstructorOptions[] = [
  { role: 'cut', label: 'Knippen' },
  { role: 'copy', label: 'Kopiëren' },
  { role: 'paste', label: 'Plakken' },
]

const fileMenu: MenuItemConstructorOptions = {
  label: 'Bestand',
  submenu: [
    process.platform === 'darwin'
      ? { role: 'close', label: 'Sluiten' }
      : { role: 'quit', label: 'Afsluiten' },
  ],
}

const editMenu: MenuItemConstructorOptions = {
  label: 'Bewerken',
  submenu: [
    { role: 'undo', label: 'Ongedaan maken' },
    { role: 'redo', label: 'Opnieuw' },
    { type: 'separator' },
    ...editItems,
    { role: 'selectAll', label: 'Alles selecteren' },
  ],
}

function viewMenu(): MenuItemConstructorOptions {
  const developing: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'reload', label: 'Opnieuw laden' },
    { role: 'toggleDevTools', label: 'Ontwikkelaarshulp' },
  ]
  return {
    label: 'Beeld',
    submenu: [
      { role: 'resetZoom', label: 'Normale grootte' },
      { role: 'zoomIn', label: 'Groter' },
      { role: 'zoomOut', label: 'Kleiner' },
      { role: 'togglefullscreen', label: 'Volledig scherm' },
      ...(app.isPackaged ? [] : developing),
    ],
  }
}

function appleMenu(): MenuItemConstructorOptions[] {
  if (process.platform !== 'darwin') return []
  return [
    {
      label: 'Ouderloket',
      submenu: [
        { role: 'hide', label: 'Verberg Ouderloket' },
        { role: 'quit', label: 'Stop Ouderloket' },
      ],
    },
  ]
}

function showEditMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (!isEditable && selectionText.trim() === '') return
    const items = isEditable ? editItems : editItems.filter((item) => item.role === 'copy')
    Menu.buildFromTemplate(items).popup()
  })
}
