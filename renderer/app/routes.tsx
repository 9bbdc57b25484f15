// Every screen of the office: its address, its name in the menu and what it shows.
import type { ComponentType } from 'react'
import { ImportPage } from '../importing/ImportPage.tsx'
import { SchoolPage } from '../school/SchoolPage.tsx'

export interface Screen {
  /** Pattern of the address after the #. */
  readonly path: string
  /** Name in the menu; null for a screen that is reached from another one. */
  readonly menu: string | null
  readonly component: ComponentType
}

export const SCREENS: readonly Screen[] = [
  { path: '/inlezen', menu: 'Inlezen', component: ImportPage },
  { path: '/school', menu: 'School', component: SchoolPage },
]
